/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.simulator.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.github.camelanaplan.simulator.model.FileDefinition;
import io.github.camelanaplan.simulator.model.ImportDefinition;
import io.github.camelanaplan.simulator.model.Transaction;

/**
 * Runs an import from a file: every row is taken into one transaction, which is committed at the very end. A file that
 * is empty or ends with its header brings no rows, which is no failure.
 */
final class ImportRun {
    private final ImportDefinition definition;
    private final UserFiles files;
    private final Transaction transaction;

    ImportRun(ImportDefinition definition, UserFiles files, Transaction transaction) {
        this.definition = definition;
        this.files = files;
        this.transaction = transaction;
    }

    Outcome run(FileDefinition file, RowImport rowImport) throws IOException {
        Optional<InputStream> bytes = files.open(file.id());
        if (bytes.isEmpty()) {
            throw new TaskFailure(
                    "uploadedFileNoLongerAvailable",
                    "The uploaded file is no longer available. Please upload the file again.");
        }
        RowProblems problems = new RowProblems();
        boolean dumped;
        try (InputStream in = bytes.get();
                SourceReader source = new SourceReader(file, in);
                DumpWriter dump = new DumpWriter(files, definition.id(), file, rowImport.possibleProblems())) {
            takeRows(source, rowImport, problems, dump);
            dumped = dump.hasRows();
        }
        transaction.commit();
        List<Detail> details = new ArrayList<>(rowImport.details());
        details.addAll(problems.details());
        return new Outcome(true, dumped, details);
    }

    private static void takeRows(SourceReader source, RowImport rowImport, RowProblems problems, DumpWriter dump)
            throws IOException {
        if (source.columns().isEmpty()) {
            return;
        }
        rowImport.start(source.columns());
        for (Optional<SourceRow> row = source.next(); row.isPresent(); row = source.next()) {
            List<RowProblem> found = rowImport.take(row.get());
            if (!found.isEmpty()) {
                problems.add(found);
                dump.write(source.columns(), row.get(), found);
            }
        }
    }
}
