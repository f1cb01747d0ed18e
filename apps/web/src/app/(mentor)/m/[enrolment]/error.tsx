'use client';

import { Failure } from '@/components/failure';

export default Failure;
