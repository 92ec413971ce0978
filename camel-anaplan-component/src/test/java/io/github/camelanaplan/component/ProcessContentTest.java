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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.InvalidRequestException;
import io.github.camelanaplan.component.config.AnaplanConstants;

import static org.assertj.core.api.Assertions.assertThat;

/** Contents for the files of a process. */
@EachApiVersion
class ProcessContentTest extends AnaplanTestSupport {
    private static final String PROCESS = "anaplan:process/" + PlanningModel.NIGHTLY;

    @Test
    void processUploadsTheContentsOfAMap() {
        Exchange done = send(
                PROCESS + "?" + inModel(),
                Map.of(
                        "products.csv",
                        PlanningModel.PRODUCTS,
                        model.fileId("revenue.csv"),
                        List.of(TestBytes.utf8(PlanningModel.REVENUE))));

        assertThat(done.getException()).isNull();
        assertThat(model.data().list("Products").size()).isEqualTo(3);
        assertThat(model.data().module("Revenue").cell("Units", "P1", "2026-01"))
                .isPresent();
    }

    @Test
    void headersTellOfTheOnlyFileThatWasUploaded() {
        Message done = succeed(PROCESS + "?failOn=never&" + inModel(), Map.of("products.csv", "Product\n"));

        assertThat(done.getHeaders())
                .containsEntry(AnaplanConstants.FILE_ID, model.fileId("products.csv"))
                .containsEntry(AnaplanConstants.FILE_NAME, "products.csv")
                .containsEntry(AnaplanConstants.CONTENT_LENGTH, 8L)
                .containsEntry(AnaplanConstants.CHUNK_COUNT, 1);
    }

    @Test
    void headersTellOfNoFileWhereSeveralWereUploaded() {
        Message done = succeed(
                PROCESS + "?" + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS, "revenue.csv", PlanningModel.REVENUE));

        assertThat(done.getHeaders())
                .doesNotContainKeys(
                        AnaplanConstants.FILE_ID,
                        AnaplanConstants.FILE_NAME,
                        AnaplanConstants.CONTENT_LENGTH,
                        AnaplanConstants.CHUNK_COUNT);
    }

    @Test
    void processRefusesABodyThatIsNoMapAndNothingIsSent() {
        Exchange done = send(PROCESS + "?" + inModel(), PlanningModel.PRODUCTS);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("java.lang.String")
                .hasMessageContaining("Map of file");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void processRefusesAMapWithSomethingThatIsNoContentAndNothingIsSent(boolean nothing) {
        Map<String, Object> body = new HashMap<>(Map.of("products.csv", PlanningModel.PRODUCTS));
        body.put("revenue.csv", nothing ? null : 42);

        Exchange done = send(PROCESS + "?" + inModel(), body);

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("revenue.csv");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }

    @Test
    void processRefusesOneFileTwice() {
        Exchange done = send(PROCESS + "?" + inModel(), Map.of("products.csv", "a", model.fileId("products.csv"), "b"));

        assertThat(done.getException())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("one file twice");
        assertThat(Calls.changes(anaplan)).isEmpty();
    }
}
