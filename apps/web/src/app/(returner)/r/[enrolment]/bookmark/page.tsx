import { Card } from '@reshelve/ui/card';
import { CopyText } from '@/components/copy-text';
import { Page } from '@/components/page';
import { BookmarkLink } from '@/features/captures/bookmark-link';
import { bookmarklet } from '@/features/captures/bookmarklet';
import { publicUrl } from '@/lib/env';

export default async function Bookmark({ params }: { params: Promise<{ enrolment: string }> }) {
  const { enrolment } = await params;
  const address = bookmarklet(publicUrl());
  return (
    <Page
      title="Pages from your browser"
      lead="Take the vacancy that you are looking at into your search, without copying anything."
      back={{ href: `/r/${enrolment}/settings`, label: 'Back to settings' }}
    >
      <Card title="On a computer: a bookmark">
        <ol className="max-w-prose list-decimal space-y-1 pl-5">
          <li>Show your bookmarks bar (in most browsers with Ctrl, Shift and B together).</li>
          <li>Drag this button onto it.</li>
          <li>
            When you look at a vacancy, press the bookmark. If the site is one that hides its words
            from us, select the most important ones first: they come along.
          </li>
        </ol>
        <BookmarkLink address={address} />
        <p className="max-w-prose">
          Or make a bookmark by hand, of any page, and put this in the place of its address:
        </p>
        <p>
          <code className="block rounded-sm bg-paper p-3 break-all text-ink">{address}</code>
        </p>
        <CopyText
          text={address}
          label="Copy the bookmark’s address"
          copied="Copied. Make a bookmark and paste this in the place of its address."
        />
      </Card>
      <Card title="On a phone: share">
        <p className="max-w-prose">
          Install Reshelve from your browser’s menu (“Install app” or “Add to home screen”). On
          Android it then stands among the places that a page can be shared with. On an iPhone, copy
          the page’s address and paste it into a new application.
        </p>
      </Card>
      <p className="max-w-prose text-muted">
        The bookmark sends the page’s address, its name and what you have selected, when you press
        it and at no other time. Nothing is saved until you say so.
      </p>
    </Page>
  );
}
