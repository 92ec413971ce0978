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
package io.github.camelanaplan.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuickstartTest {
    @Test
    void ownCsvGoesInAndComesBackButForThreeRows() {
        Ran ran = Ran.with();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.out())
                .contains("employees.csv: 3,003 rows of 8 columns")
                .contains("PARTIAL: 3,003 read, 3,000 created, 0 updated, 0 ignored, 3 rejected")
                .contains("3,000 rows, each equal to the one that was sent")
                .contains("3000 items were deleted")
                .contains("3,000 rows went in and came back, 3 were rejected as they should be");
    }

    @Test
    void rejectedRowsAreToldWithLineAndReason() {
        assertThat(Ran.with().out())
                .containsSubsequence(
                        "line 874",
                        "Duplicate key in source",
                        "E0411 | Ångström, Zoë (again)",
                        "line 1653",
                        "Invalid parent",
                        "R&D, Atlantis",
                        "line 2646",
                        "Invalid number",
                        "56,000 €");
    }

    @Test
    void stepsAreToldInTheOrderOfTheRoute() {
        assertThat(Ran.with().out().lines().filter(line -> !line.startsWith(" ")))
                .extracting(line -> line.split(" {2}")[0])
                .containsExactly(
                        "Source", "Anaplan", "Upload", "Import", "Rejected", "Export", "Read back", "Delete", "Done");
    }

    @Test
    void routesInYamlAndInJavaDoTheSame() throws Exception {
        ByteArrayOutputStream yaml = new ByteArrayOutputStream();
        ByteArrayOutputStream java = new ByteArrayOutputStream();

        Session.inYaml(EmployeePlan.scenario(), Ran.print(yaml)).run();
        Session.inJava(EmployeePlan.scenario(), Ran.print(java)).run();

        assertThat(comparable(java)).isEqualTo(comparable(yaml)).contains("Done");
    }

    private static String comparable(ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8)
                .replaceAll("127\\.0\\.0\\.1:\\d+", "address")
                .replaceAll("in [\\d.]+ s", "in time");
    }
}
