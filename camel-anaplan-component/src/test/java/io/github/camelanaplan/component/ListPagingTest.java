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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.Message;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.model.ServerFile;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.SimulatorBuilder;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The service gives at most 5000 objects at a time. */
class ListPagingTest extends AnaplanTestSupport {
    private static final int FILES = 5_003;

    @Override
    protected void declare(SimulatorBuilder simulator) {
        simulator.workspace("Finance", finance -> finance.model(
                        "Sales", sales -> IntStream.range(0, FILES).forEach(n -> sales.file("file " + n)))
                .model("Empty", empty -> {}));
    }

    private List<?> list(String kind, String modelId) {
        return succeed("anaplan:list/" + kind + "?modelId=" + modelId, null).getBody(List.class);
    }

    @Test
    void everyObjectIsListedOnceAndInOrder() {
        List<?> files = list("files", model.id());

        assertThat(files)
                .extracting(file -> ((ServerFile) file).name())
                .isEqualTo(model.fileNames())
                .hasSize(FILES);
        assertThat(received(RequestPattern.get("/files"))).hasSize(2);
    }

    @Test
    void nameOnTheLastPageIsFound() {
        Message done = succeed("anaplan:upload/file " + (FILES - 1) + "?" + inModel(), "x");

        assertThat(done.getHeader(AnaplanConstants.FILE_ID)).isEqualTo("113000005002");
    }

    @Test
    void allPagesAreReadWhereTheServiceDoesNotTellTheTotal() {
        String first = IntStream.range(0, 5_000)
                .mapToObj(n -> "{\"id\":\"" + (113_000_000_000L + n) + "\",\"name\":\"f" + n + "\"}")
                .collect(Collectors.joining(","));
        anaplan.nextAnswers(RequestPattern.get("/files"), 1, page(first));
        anaplan.nextAnswers(RequestPattern.get("/files"), 1, page("{\"id\":\"113000009999\",\"name\":\"last\"}"));

        List<?> files = list("files", model.id());

        assertThat(files).hasSize(5_001);
        assertThat(((ServerFile) files.get(5_000)).name()).isEqualTo("last");
        assertThat(received(RequestPattern.get("/files"))).hasSize(2);
    }

    private static CannedAnswer page(String files) {
        return CannedAnswer.status(200).body("application/json", "{\"meta\":{},\"files\":[" + files + "]}");
    }

    @Test
    void nothingIsAnEmptyList() {
        String empty = anaplan.model("Empty").id();

        assertThat(list("files", empty)).isEmpty();
        assertThat(list("imports", empty)).isEmpty();
        assertThat(list("views", empty)).isEmpty();
    }
}
