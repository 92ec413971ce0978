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

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.ModelUnavailableException.Condition;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.model.ModelState;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the body of an answer is, its status decides what error it is, and is in the message. */
@EachApiVersion
class StatusErrorsTest extends AnaplanTestSupport {
    private static final String HTML = "<html><body><h1>Bad day</h1></body></html>";

    @ParameterizedTest
    @CsvSource({
        "400, RequestRefusedException",
        "403, NotAuthorisedException",
        "404, ObjectNotFoundException",
        "405, RequestRefusedException",
        "409, ServiceUnavailableException",
        "410, ServiceUnavailableException",
        "418, RequestRefusedException",
        "422, ModelUnavailableException",
        "423, ModelUnavailableException",
        "424, ModelUnavailableException",
        "425, ModelUnavailableException",
        "429, RateLimitException",
        "302, RequestRefusedException",
        "500, ServiceUnavailableException",
        "502, ServiceUnavailableException",
        "503, ServiceUnavailableException",
        "504, ServiceUnavailableException"
    })
    void statusTellsWhatErrorItIsWithAnyBody(int status, String error) {
        isError(listing(CannedAnswer.status(status)), error, status);
        isError(listing(CannedAnswer.status(status).body("text/html", HTML)), error, status);
        isError(listing(CannedAnswer.status(status).body("application/json", "{\"broken")), error, status);
        isError(listing(CannedAnswer.status(status).body("application/json", "[1,2]")), error, status);
        isError(listing(CannedAnswer.status(status).body("text/plain", "no")), error, status);
    }

    @ParameterizedTest
    @CsvSource({
        "403, NotAuthorisedException",
        "404, ObjectNotFoundException",
        "409, ServiceUnavailableException",
        "422, ModelUnavailableException",
        "423, ModelUnavailableException",
        "424, ModelUnavailableException",
        "425, ModelUnavailableException",
        "429, RateLimitException"
    })
    void startThatIsRefusedIsTheErrorOfItsStatusAndCarriesTheIds(int status, String error) {
        anaplan.nextAnswers(
                RequestPattern.post("/tasks"), 1, CannedAnswer.status(status).body("text/html", HTML));

        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), null);

        isError(done, error, status);
        AnaplanException failure = done.getException(AnaplanException.class);
        assertThat(failure.trackedIds().modelId()).isEqualTo(model.id());
        assertThat(failure.trackedIds().objectId()).isEqualTo(model.importId(PlanningModel.LOAD_PRODUCTS));
        assertThat(model.tasks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LOCKED, LOCKED", "ARCHIVED, ARCHIVED", "MAINTENANCE, OFFLINE"})
    void modelThatIsNotAvailableIsToldWithItsCondition(ModelState state, Condition condition) {
        assertThat(listing(null).getException()).isNull();
        model.changeState(state);

        Exchange done = send("anaplan:upload/products.csv?" + inModel(), "x");

        assertThat(done.getException()).isInstanceOf(AnaplanException.class);
        assertThat(rootOf(done)).isInstanceOfSatisfying(ModelUnavailableException.class, e -> assertThat(e.condition())
                .isEqualTo(condition));
    }

    @Test
    void reasonOfTheServiceIsInTheMessage() {
        Exchange done = listing(wire().refusal(403, "Not on a Tuesday"));

        assertThat(done.getException()).hasMessageContaining("403").hasMessageContaining("Not on a Tuesday");
    }

    @Test
    void longReasonIsCutShort() {
        Exchange done = listing(wire().refusal(403, "x".repeat(10_000)));

        assertThat(done.getException().getMessage()).hasSizeLessThan(1_000);
    }

    @Test
    void answerThatBreaksOffInTheBodyOfAnErrorKeepsItsStatus() {
        anaplan.nextAnswers(RequestPattern.get("/models/*"), 1, CannedAnswer.resetAfterBytes(5));

        Exchange done = send("anaplan:list/files?modelId=00000000000000000000000000000000", null);

        assertThat(done.getException())
                .isInstanceOf(ObjectNotFoundException.class)
                .hasMessageContaining("404");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html|<html>hello</html>",
                "application/json|",
                "application/json|{\"files\":[",
                "text/plain|ok",
                "application/json|7",
                "application/json|null"
            })
    void successWithABodyThatIsNotTheServicesIsMalformed(String answer) {
        String[] parts = answer.split("\\|", 2);

        Exchange done = listing(CannedAnswer.status(200).body(parts[0], parts[1]));

        assertThat(done.getException())
                .isInstanceOf(MalformedAnswerException.class)
                .hasMessageContaining("200")
                .hasMessageContaining("/files");
    }

    @Test
    void connectionThatBreaksIsNoAnswer() {
        Exchange done = listing(CannedAnswer.resetConnection());

        assertThat(done.getException()).hasMessageContaining("got no answer");
        assertThat(done.getException().getClass().getSimpleName()).isEqualTo("ServiceUnavailableException");
    }

    private Exchange listing(CannedAnswer answer) {
        if (answer != null) {
            anaplan.nextAnswers(RequestPattern.get("/files"), 1, answer);
        }
        return send("anaplan:list/files?" + inModel(), null);
    }

    private static void isError(Exchange done, String error, int status) {
        assertThat(done.getException()).hasMessageContaining("answered " + status);
        assertThat(done.getException().getClass().getSimpleName()).isEqualTo(error);
    }

    private static Throwable rootOf(Exchange done) {
        Throwable root = done.getException();
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
