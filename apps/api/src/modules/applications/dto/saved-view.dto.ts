import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { Line } from '../../../platform/http/transforms.ts';

export class SaveViewDto {
  @IsString()
  @IsNotEmpty({ message: 'Give the view a name.' })
  @Line(60)
  name: string;

  /** What stands behind the question mark of the list's address. */
  @IsString()
  @MaxLength(2_000)
  @Matches(/^[\w%&=+.~*-]*$/, { message: 'That is no view of the list.' })
  query: string;
}

export class RenameViewDto {
  @IsString()
  @IsNotEmpty({ message: 'Give the view a name.' })
  @Line(60)
  name: string;
}

export class SavedViewDto {
  id: string;
  name: string;
  query: string;
}
