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
package io.github.camelanaplan.component.operation;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.auth.oauth.LogLines;
import io.github.camelanaplan.client.error.InvalidContentException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.TaskFailedException;
import io.github.camelanaplan.client.model.ContentFinding;
import io.github.camelanaplan.client.model.ContentFinding.Kind;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code validate}: content is compared with the import before anything is sent. */
class ValidateTest extends AnaplanTestSupport {
    private static final String IMPORT = "anaplan:import/" + PlanningModel.LOAD_PRODUCTS;
    private static final String PROCESS = "anaplan:process/" + PlanningModel.NIGHTLY;
    private static final String SWAPPED = PlanningModel.PRODUCTS.replaceFirst("Product,Code", "Code,Product");
    private static final String SEMICOLONS = "Product;Code;Region\nBike;P1;EMEA\n";

    @Test
    void contentThatDoesNotFitIsRefusedBeforeAnythingIsSent() {
        Exchange done = send(uri("fail"), SEMICOLONS);

        assertThat(done.getException())
                .isInstanceOf(InvalidContentException.class)
                .hasMessage("The content for file 'products.csv' (" + model.fileId("products.csv")
                        + ") does not fit import '" + PlanningModel.LOAD_PRODUCTS + "' ("
                        + model.importId(PlanningModel.LOAD_PRODUCTS)
                        + "): columns are separated by semicolons, where the import expects commas; "
                        + "'Price' (column 4) is missing. Nothing was sent");
        InvalidContentException refused = (InvalidContentException) done.getException();
        assertThat(refused.findings())
                .extracting(ContentFinding::kind)
                .containsExactly(Kind.SEPARATOR, Kind.MISSING_COLUMN);
        assertThat(refused.trackedIds().fileId()).isEqualTo(model.fileId("products.csv"));
        assertThat(refused.trackedIds().objectId()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
        nothingWasSent();
    }

    @Test
    void emptyBodyIsAFileWithoutHeader() {
        Exchange done = send(uri("fail"), "");

        assertThat(done.getException())
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining("it is empty: even the header row is missing");
        nothingWasSent();
    }

    @Test
    void nothingIsComparedUnlessAskedFor() {
        Exchange done = send(IMPORT + "?" + inModel(), SEMICOLONS);

        assertThat(done.getException()).isInstanceOf(TaskFailedException.class);
        assertThat(received(metadataCall())).isEmpty();
    }

    @Test
    void whatDoesNotFitIsLoggedInOneLineAndSentAllTheSame() {
        try (LogLines log = LogLines.of(ContentCheck.class)) {
            Exchange done = send(uri("warn"), SWAPPED);

            assertThat(done.getException()).isNull();
            assertThat(log.with(""))
                    .singleElement()
                    .asString()
                    .contains(
                            PlanningModel.LOAD_PRODUCTS,
                            "products.csv",
                            "columns are in another order: 'Product' is column 2 and not 1, 'Code' is column 1 and not 2");
        }
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void contentThatFitsIsNoLine() {
        try (LogLines log = LogLines.of(ContentCheck.class)) {
            assertThat(send(uri("warn"), PlanningModel.PRODUCTS).getException()).isNull();
            assertThat(send(uri("fail"), PlanningModel.PRODUCTS).getException()).isNull();

            assertThat(log.with("")).isEmpty();
        }
    }

    @Test
    void extraColumnIsOnlyLoggedAlsoWhereOthersFail() {
        try (LogLines log = LogLines.of(ContentCheck.class)) {
            Exchange done = send(uri("fail"), "Product,Code,Region,Price,Notes\nBike,P1,EMEA,100,fast\n");

            assertThat(done.getException()).isNull();
            assertThat(log.with("'Notes' (column 5) is not known to the import"))
                    .hasSize(1)
                    .noneMatch(line -> line.contains("Bike") || line.contains("fast"));
        }
    }

    @Test
    void importIsAskedAboutOnce() {
        send(uri("fail"), PlanningModel.PRODUCTS);
        send(uri("fail"), PlanningModel.PRODUCTS);

        assertThat(received(metadataCall())).hasSize(1);
    }

    @Test
    void importThatWasChangedSinceIsAskedAboutAgainBeforeContentIsBlamed() {
        anaplan.nextAnswers(metadataCall(), 1, metadata("\"headerNames\":[\"Old\"]"));
        send(uri("warn"), "Old\n");

        Exchange done = send(uri("fail"), PlanningModel.PRODUCTS);

        assertThat(done.getException()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"importMetadata\":{\"name\":\"Products\",\"type\":\"MODEL\"}}",
                "{\"importMetadata\":null}",
                "{}",
                "{\"importMetadata\":{\"source\":{\"textEncoding\":\"x-unheard-of\",\"columnSeparator\":\",\",\"headerRow\":1,"
                        + "\"columnCount\":7}}}",
                "{\"importMetadata\":{\"source\":{\"textEncoding\":\"UTF-8\",\"columnSeparator\":\",\",\"headerRow\":0,"
                        + "\"columnCount\":7}}}",
                "{\"importMetadata\":{\"source\":{\"textEncoding\":\"UTF-8\",\"columnSeparator\":\",\",\"headerRow\":-1,"
                        + "\"headerNames\":[\"A\"]}}}",
                "{\"importMetadata\":{\"source\":{\"textEncoding\":\"UTF-8\",\"columnSeparator\":null,\"headerRow\":1,"
                        + "\"headerNames\":[\"A\"]}}}",
                "{\"importMetadata\":{\"source\":{\"textEncoding\":\"UTF-8\",\"columnSeparator\":\",\",\"headerRow\":\"one\","
                        + "\"headerNames\":7}}}"
            })
    void nothingIsComparedWhereTheServiceTellsTooLittle(String answer) {
        anaplan.nextAnswers(metadataCall(), 1, CannedAnswer.status(200).body("application/json", answer));

        assertThat(send(uri("fail"), PlanningModel.PRODUCTS).getException()).isNull();
    }

    @Test
    void warningIsNotWorthAnErrorOfTheService() {
        anaplan.nextAnswers(metadataCall(), 9, CannedAnswer.status(500));

        try (LogLines log = LogLines.of(ContentCheck.class)) {
            assertThat(send(uri("warn"), PlanningModel.PRODUCTS).getException()).isNull();
            assertThat(log.with("Content was not compared")).hasSize(1);
        }
    }

    @Test
    void contentThatCannotBeComparedIsNotSentWhereItHasToFit() {
        anaplan.nextAnswers(metadataCall(), 9, CannedAnswer.status(500));

        assertThat(send(uri("fail"), PlanningModel.PRODUCTS).getException())
                .isInstanceOf(ServiceUnavailableException.class);
        nothingWasSent();
    }

    @Test
    void contentsForAProcessAreComparedWithItsSteps() {
        Exchange done = send(
                PROCESS + "?validate=fail&" + inModel(),
                Map.of("products.csv", PlanningModel.PRODUCTS, "revenue.csv", "Code,Month\nP1,Jan 26\n"));

        assertThat(done.getException())
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining("'revenue.csv'")
                .hasMessageContaining(PlanningModel.LOAD_REVENUE)
                .hasMessageContaining("'Units' (column 3) is missing")
                .hasMessageNotContaining(PlanningModel.LOAD_PRODUCTS);
        nothingWasSent();
    }

    @Test
    void contentsForAProcessThatFitAreUploadedWhole() {
        Iterator<String> revenue =
                PlanningModel.REVENUE.lines().map(line -> line + "\n").iterator();

        Exchange done = send(
                PROCESS + "?validate=fail&" + inModel(),
                Map.of("products.csv", TestBytes.utf8(PlanningModel.PRODUCTS), "revenue.csv", revenue));

        assertThat(done.getException()).isNull();
        assertThat(model.fileContent(USER, "revenue.csv"))
                .hasValue(PlanningModel.REVENUE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void importWithoutContentIsNotCompared() {
        succeed("anaplan:upload/products.csv?validate=fail&" + inModel(), SWAPPED);
        succeed(uri("fail"), null);

        assertThat(received(metadataCall())).isEmpty();
    }

    private String uri(String rule) {
        return IMPORT + "?validate=" + rule + "&" + inModel();
    }

    private RequestPattern metadataCall() {
        return RequestPattern.get("/imports/" + model.importId(PlanningModel.LOAD_PRODUCTS));
    }

    private static CannedAnswer metadata(String names) {
        return CannedAnswer.status(200)
                .body(
                        "application/json",
                        "{\"importMetadata\":{\"type\":\"FILE\",\"source\":{\"textEncoding\":\"UTF-8\","
                                + "\"columnSeparator\":\",\",\"textDelimiter\":\"\\\"\",\"headerRow\":1,\"firstDataRow\":2,"
                                + names + "}}}");
    }

    private void nothingWasSent() {
        assertThat(received(RequestPattern.post("/files/*"))).isEmpty();
        assertThat(received(RequestPattern.put("/*"))).isEmpty();
        assertThat(model.tasks()).isEmpty();
    }
}
