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
package io.github.camelanaplan.component;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.TaskPartialException;
import io.github.camelanaplan.client.model.DumpRow;
import io.github.camelanaplan.client.model.RowCounts;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** A hundred thousand rejected rows and one: counted rightly, and streamed. */
@EachApiVersion
class ManyRejectedRowsTest extends AnaplanTestSupport {
    private static final int REJECTED = 100_001;
    private static final int CHUNK = 500_000;
    private static final String IMPORT = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        super.declare(simulator.downloadChunkSize(CHUNK));
    }

    @Test
    void rejectedRowsAreCounted() {
        Message done = succeed(IMPORT + "?failOn=failure&" + inModel(), content());

        RowCounts rows = done.getBody(TaskOutcome.class).rows();
        assertThat(rows.rejected()).isEqualTo(REJECTED);
        assertThat(rows.created()).isEqualTo(3);
        assertThat(rows.total()).isEqualTo(REJECTED + 3);
        assertThat(done.getHeader(AnaplanConstants.ROWS_REJECTED)).isEqualTo((long) REJECTED);
        assertThat(send(IMPORT + "?" + inModel(), content()).getException())
                .isInstanceOf(TaskPartialException.class)
                .hasMessageContaining(REJECTED + " rows were rejected");
    }

    @Test
    void dumpStreamsAsTheFileThatTheServiceHas() throws Exception {
        Map<String, Object> task = idsAlone(
                succeed(IMPORT + "?failOn=failure&" + inModel(), content()).getHeaders());
        anaplan.clearJournal();

        InputStream dump = succeed("anaplan:dump", null, task).getBody(InputStream.class);

        assertThat(Calls.fetches(anaplan)).isEmpty();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(dump, StandardCharsets.UTF_8), 1_000)) {
            assertThat(lines.readLine()).startsWith(wire().dumpHeader("\"Product\""));
            assertThat(Calls.fetches(anaplan)).as("this one and the next").hasSizeLessThanOrEqualTo(2);
            assertThat(lines.lines().count()).isEqualTo(REJECTED);
        }
        assertThat(Calls.fetches(anaplan)).hasSizeGreaterThan(5);
    }

    @Test
    void rowsOfTheDumpAreReadOneByOne() {
        Map<String, Object> task = idsAlone(
                succeed(IMPORT + "?failOn=failure&" + inModel(), content()).getHeaders());
        anaplan.clearJournal();

        Iterator<?> rows = succeed("anaplan:dump?dumpFormat=rows", null, task).getBody(Iterator.class);

        DumpRow first = (DumpRow) rows.next();
        assertThat(first.line()).isEqualTo(5);
        assertThat(first.columns()).containsEntry("Code", "X0").containsEntry("Region", "Atlantis, lost");
        assertThat(Calls.fetches(anaplan)).as("this one and the next").hasSizeLessThanOrEqualTo(2);
        DumpRow last = first;
        int count = 1;
        for (; rows.hasNext(); count++) {
            last = (DumpRow) rows.next();
        }
        assertThat(count).isEqualTo(REJECTED);
        assertThat(last.line()).isEqualTo(4 + REJECTED);
        assertThat(last.errors()).isNotEmpty();
    }

    @Test
    void rowsOfTheDumpAreSplitStreaming() throws Exception {
        AtomicLong split = new AtomicLong();
        AtomicLong fetchedAtTheFirst = new AtomicLong(-1);
        route(r -> r.from("direct:in")
                .to(IMPORT + "?failOn=failure&" + inModel())
                .removeHeader(AnaplanConstants.TASK_OUTCOME)
                .process(exchange -> anaplan.clearJournal())
                .to("anaplan:dump?dumpFormat=rows")
                .split(r.body())
                .streaming()
                .process(exchange -> {
                    if (split.incrementAndGet() == 1) {
                        fetchedAtTheFirst.set(Calls.fetches(anaplan).size());
                    }
                })
                .end());

        succeed("direct:in", content());

        assertThat(split).hasValue(REJECTED);
        assertThat(fetchedAtTheFirst.get()).as("this one and the next").isBetween(1L, 2L);
    }

    private static byte[] content() {
        StringBuilder csv = new StringBuilder(PlanningModel.PRODUCTS);
        for (int row = 0; row < REJECTED; row++) {
            csv.append("Thing ").append(row).append(",X").append(row).append(",\"Atlantis, lost\",1\n");
        }
        return TestBytes.utf8(csv.toString());
    }
}
