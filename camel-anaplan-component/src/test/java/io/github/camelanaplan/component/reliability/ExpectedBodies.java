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
package io.github.camelanaplan.component.reliability;

import java.util.Arrays;

import io.github.camelanaplan.component.Wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What comes back where nothing goes wrong. */
final class ExpectedBodies {
    private static final String DUMP_HEADER =
            "\"Product\",\"Code\",\"Region\",\"Price\",\"_Line_\",\"_Error_1_\",\"_Error_2_\"";
    private static final String FIRST_REJECT = "\"Tyre\",\"P4\",\"ATLANTIS\",\"9\",\"5\",\"Invalid parent\",\"\"";
    private static final String SECOND_REJECT = "\"Bell\",\"P5\",\"APAC\",\"cheap\",\"6\",\"Invalid number\",\"\"";

    /** Made-up bytes are the same on each run. */
    static final String LINES = "Row,Product,Amount\n"
            + "000000000001,\"Product, made up\",12345.678901\n"
            + "000000000002,\"Product, made up\",12345.678901\n"
            + "000000000003,\"Product, made up\",12345.678901\n"
            + "000000000004,\"Product, made up\",12345.678901\n"
            + "000000000005,\"Product, made up\",12345.678901\n"
            + "000000";

    private ExpectedBodies() {}

    /** Whether what was read or imported is what there was to read or import. */
    static boolean areThose(MatrixBench bench) {
        MatrixJob job = bench.cell().call().job();
        if (job.importsNotes()) {
            return bench.model().contentsRead(MatrixModel.NOTES).stream()
                    .allMatch(content -> content.is(bench.content()));
        }
        String expected =
                job == MatrixJob.EXPORT ? LINES : dump(Wire.of(bench.cell().version()));
        return !job.fetches() || Arrays.equals(bench.read(), expected.getBytes(UTF_8));
    }

    private static String dump(Wire wire) {
        return wire.dumpHeader(DUMP_HEADER) + "\n" + wire.dumpRow(FIRST_REJECT) + "\n" + wire.dumpRow(SECOND_REJECT)
                + "\n";
    }
}
