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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Thousands of imports and exports on a bad day: each is accounted for, by itself and by what the service has seen. */
class SoakTest {
    private static final int EACH = 2_000;
    private static final long SEED = 20_260_101;

    @Test
    void allImportsAndExportsAreAccountedFor() throws Exception {
        try (AnaplanSimulator anaplan = SoakModels.start();
                SoakClient client = new SoakClient(SoakClient.component(anaplan.apiUrl()))) {
            SoakFaults.inject(anaplan, SEED);

            List<SoakEnd> ends = client.run(EACH);

            Map<MatrixEnd, Long> summary = SoakAccount.summary(ends);
            assertThat(summary.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(2L * EACH);
            await().until(() -> allEnded(anaplan));
            long faults = anaplan.journal().stream()
                    .map(ReceivedRequest::fault)
                    .filter(fault -> fault != null)
                    .count();
            Files.writeString(
                    Path.of("target", "soak.txt"),
                    "%d calls, %d with a fault; %s%n"
                            .formatted(anaplan.journal().size(), faults, summary));
            assertThat(faults).isGreaterThan(EACH / 2);
            assertThat(summary.get(MatrixEnd.WELL)).isGreaterThan(EACH);
            new SoakAccount(ends, anaplan).check();
        }
    }

    private static boolean allEnded(AnaplanSimulator anaplan) {
        return SoakModels.all(anaplan).stream()
                .flatMap(model -> model.tasks().stream())
                .allMatch(task -> task.state() == TaskState.COMPLETE);
    }
}
