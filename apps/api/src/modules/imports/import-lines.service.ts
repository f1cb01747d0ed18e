import { Injectable } from '@nestjs/common';
import type { EnrolledActor } from '@reshelve/domain/access';
import { type PlainDate, todayIn } from '@reshelve/domain/dates';
import {
  type ImportedApplication,
  type LineRemark,
  readImportedLine,
} from '@reshelve/domain/imported-lines';
import { FileStore } from '../../platform/files/file-store.ts';
import { IntakeService } from '../applications/intake.service.ts';
import { CsvReadingService, type CsvForm, type CsvLine } from './csv-reading.service.ts';
import {
  firstOf,
  firstReading,
  headerOf,
  overviewOf,
  type Overview,
  type Reading,
} from './reading.ts';

/** A line of a file, and whether it can come in. */
export interface CheckedLine {
  line: number;
  /** Null where it cannot. */
  application: ImportedApplication | null;
  /** The line that has the same one, 0 for one that was there before; null for none. */
  sameAs: number | null;
  problems: readonly LineRemark[];
  changes: readonly LineRemark[];
}

/** The day that decides which dates of a file are still to come. */
export const todayOf = ({ timeZone }: EnrolledActor): PlainDate =>
  todayIn(timeZone, new Date().toISOString());

/** Goes through the files of imports, line by line, with no more than some lines in memory. */
@Injectable()
export class ImportLinesService {
  constructor(
    private readonly files: FileStore,
    private readonly csv: CsvReadingService,
    private readonly intake: IntakeService,
  ) {}

  /** How a file is probably to be read. @param form where somebody has said it */
  async guess(actor: EnrolledActor, fileId: string, form?: CsvForm): Promise<Reading> {
    const found = form ?? (await this.csv.detect(this.files.read(actor, fileId)));
    return firstReading(found, headerOf(await firstOf(this.lines(actor, fileId, found))));
  }

  overview(actor: EnrolledActor, fileId: string, reading: Reading): Promise<Overview> {
    return overviewOf(this.lines(actor, fileId, reading), reading);
  }

  /** Every line under the names of the columns, checked for problems and duplicates. */
  async *checked(
    actor: EnrolledActor,
    fileId: string,
    reading: Reading,
  ): AsyncGenerator<CheckedLine, void> {
    const { columns, statuses } = reading;
    const dateOrder = reading.dateOrder ?? 'day_first';
    const mapping = { columns, statuses, dateOrder };
    const today = todayOf(actor);
    const known = await this.intake.known(actor);
    for await (const { number, cells } of this.lines(actor, fileId, reading)) {
      if (reading.headerLine !== null && number <= reading.headerLine) continue;
      const read = readImportedLine(cells, mapping, today);
      const sameAs = read.application && known.find(read.application);
      if (read.application) known.add(read.application, number);
      yield { line: number, sameAs, ...read };
    }
  }

  private lines(
    actor: EnrolledActor,
    fileId: string,
    form: CsvForm,
  ): AsyncGenerator<CsvLine, void> {
    return this.csv.lines(this.files.read(actor, fileId), form);
  }
}
