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

import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.client.error.WrongKindException;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** The service makes a file of any name that it does not know, so none may reach it that was not meant. */
class RightFileTest extends AnaplanTestSupport {
    @ParameterizedTest
    @ValueSource(strings = {"produkts.csv", "113000000999", "id:113", "name:113000000000"})
    void unknownFileIsAnErrorAndCreatesNone(String file) {
        Exchange done = send("anaplan:upload/" + file + "?" + inModel(), "x");

        assertThat(done.getException()).isInstanceOf(ObjectNotFoundException.class);
        nothingWasTouched();
    }

    @Test
    void unknownFileInTheHeaderIsAnErrorAndCreatesNone() {
        Exchange done = send("anaplan:upload?" + inModel(), "x", Map.of(AnaplanConstants.FILE_ID, "113000000999"));

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("113000000999");
        nothingWasTouched();
    }

    @Test
    void unknownFileOfAProcessIsAnErrorAndUploadsNoneOfTheOthers() {
        Exchange done = send(
                "anaplan:process/" + PlanningModel.NIGHTLY + "?" + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS, "revenues.csv", "x"));

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("revenue.csv");
        nothingWasTouched();
    }

    @Test
    void outputOfAnExportIsNoFileToUploadTo() {
        Exchange done = send("anaplan:upload/" + model.exportId(PlanningModel.EXPORT_PRODUCTS) + "?" + inModel(), "x");

        assertThat(done.getException()).isInstanceOf(WrongKindException.class);
        nothingWasTouched();
    }

    @Test
    void fileThatTheServiceOpensInPlaceOfAnotherGetsNoContent() {
        anaplan.nextAnswers(
                RequestPattern.post("/files/*"),
                1,
                CannedAnswer.status(200).body("application/json", "{\"file\":{\"id\":\"113000000999\"}}"));

        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), "x");

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("113000000999")
                .hasMessageContaining(model.fileId("products.csv"));
        assertThat(Calls.chunks(anaplan)).isEmpty();
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void answerThatDoesNotSayWhichFileItOpenedGetsNoContent(int chunkSize) {
        anaplan.nextAnswers(
                RequestPattern.post("/files/*"), 1, CannedAnswer.status(200).body("application/json", "{}"));

        Exchange done = send("anaplan:upload/products.csv?chunkSize=" + chunkSize + "&" + inModel(), "x");

        assertThat(done.getException()).isInstanceOf(TransferFailedException.class);
        assertThat(Calls.of(anaplan, RequestPattern.put("*"))).isEmpty();
    }

    @Test
    void fileThatWasAddedSinceTheLastLookIsFound() {
        assertThat(send("anaplan:upload/products.csv?" + inModel(), "x").getException())
                .isNull();
        anaplan.nextAnswers(
                RequestPattern.get("/files"),
                1,
                CannedAnswer.status(200)
                        .body("application/json", "{\"files\":[{\"id\":\"113000000001\",\"name\":\"fresh.csv\"}]}"));

        assertThat(send("anaplan:upload/fresh.csv?" + inModel(), "y").getException())
                .isNull();
        assertThat(model.fileContent(USER, "revenue.csv")).hasValue(TestBytes.utf8("y"));
    }

    private void nothingWasTouched() {
        assertThat(Calls.changes(anaplan)).isEmpty();
        assertThat(model.fileNames()).containsExactly("products.csv", "revenue.csv");
    }
}
