import { IsBoolean } from 'class-validator';

export class SaveSharingDto {
  /** Coordinators see counts and dates of the search. */
  @IsBoolean({ message: 'Choose yes or no.' })
  sharesProgress: boolean;

  /** The paired mentor sees the list of applications and the lessons. */
  @IsBoolean({ message: 'Choose yes or no.' })
  sharesSearch: boolean;
}

export class SharingDto extends SaveSharingDto {
  /** Names of the mentors paired with the returner now. */
  mentors: string[];
}
