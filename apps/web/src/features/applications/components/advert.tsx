import { Details } from '@reshelve/ui/details';
import { Fieldset } from '@reshelve/ui/fieldset';
import { SubmitButton } from '@reshelve/ui/submit-button';
import { TextAreaField } from '@/components/fields';
import { LinkField } from './application-fields';

/** Where the vacancy is to be found: its page and its words. The rest can be filled in from either. */
export function AdvertToRead({ pageTitle }: { pageTitle: string }) {
  return (
    <Fieldset
      name="reading"
      label="The advertisement"
      hint="Give its page or its words, and the rest is filled in as far as it can be read. Or leave both and fill in the rest yourself."
      large
    >
      <div className="space-y-6">
        {/* The name of a shared page is a stopgap for the title: what is read off the page is better. */}
        <input type="hidden" name="pageTitle" value={pageTitle} />
        <div className="space-y-3">
          <LinkField hint="Reshelve looks at the page once, when you ask for it. Many big job sites do not let it: then paste their words." />
          <SubmitButton variant="secondary" name="read" value="address" pending="Reading the page…">
            Fill in from the page
          </SubmitButton>
        </div>
        <div className="space-y-3">
          <TextAreaField
            name="advert"
            label="Text of the advertisement"
            hint="Kept with the application: adverts are taken down."
            rows={6}
            optional
          />
          <SubmitButton variant="secondary" name="read" value="text">
            Fill in from the text
          </SubmitButton>
        </div>
      </div>
    </Fieldset>
  );
}

/** For changing it. */
export function AdvertField() {
  return <TextAreaField name="advert" label="Text of the advertisement" rows={6} optional />;
}

/** On the application's page. */
export function SavedAdvert({ advert }: { advert: string }) {
  return advert === '' ? null : (
    <Details summary="The advertisement, as you saved it">
      <p className="words max-w-prose">{advert}</p>
    </Details>
  );
}
