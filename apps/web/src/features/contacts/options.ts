import type { Option } from '@reshelve/ui/select';
import {
  CIRCLE_LABELS,
  CIRCLES,
  CONTACT_PART_LABELS,
  CONTACT_PARTS,
  TOUCHPOINT_WAY_LABELS,
  TOUCHPOINT_WAYS,
} from '@reshelve/domain/network';

export const circleOptions: Option[] = CIRCLES.map((value) => ({
  value,
  label: CIRCLE_LABELS[value],
}));
export const wayOptions: Option[] = TOUCHPOINT_WAYS.map((value) => ({
  value,
  label: TOUCHPOINT_WAY_LABELS[value],
}));
export const partOptions: Option[] = CONTACT_PARTS.map((value) => ({
  value,
  label: CONTACT_PART_LABELS[value],
}));
