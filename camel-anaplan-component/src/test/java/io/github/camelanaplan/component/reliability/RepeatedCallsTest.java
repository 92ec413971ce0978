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

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ModelUnavailableException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.error.StartAmbiguousException;
import io.github.camelanaplan.client.error.TransferFailedException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.AnaplanTestSupport;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.EachApiVersion;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.TestBytes;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Calls that fail in passing are sent again, as long as that cannot do anything twice. */
@EachApiVersion
class RepeatedCallsTest extends AnaplanTestSupport {
    private static final RequestPattern CHUNK = RequestPattern.put("/chunks/1");

    @Override
    protected AnaplanComponent component() {
        AnaplanComponent component = super.component();
        component.getConfiguration().setMaxRetries("3");
        component.getConfiguration().setRetryDelay(1);
        return component;
    }

    private void fail(Predicate<ReceivedRequest> calls, int times, CannedAnswer how) {
        anaplan.nextAnswers(calls, times, how);
    }

    private Exchange upload(byte[] content) {
        return send("anaplan:upload/products.csv?chunkSize=1&" + inModel(), content);
    }

    private Exchange load() {
        return send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), PlanningModel.PRODUCTS);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 410, 423, 424, 429, 500, 502, 503, 504})
    void chunkIsSentAgainAndTheContentIsWhole(int status) {
        byte[] content = TestBytes.random(2_500_000);
        fail(CHUNK, 2, CannedAnswer.status(status));

        assertThat(upload(content).getException()).isNull();

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
        assertThat(received(CHUNK)).hasSize(3);
        assertThat(received(RequestPattern.put("/chunks/0"))).hasSize(1);
    }

    @Test
    void chunkThatArrivedWithoutAnAnswerIsSentAgainInPlace() {
        byte[] content = TestBytes.random(2_500_000);
        fail(CHUNK, 1, CannedAnswer.resetAfterProcessing());

        assertThat(upload(content).getException()).isNull();

        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
    }

    @Test
    void chunkThatNeverArrivesFailsTheImportBeforeItStarts() {
        fail(RequestPattern.put("/chunks/0"), 100, CannedAnswer.status(503));

        Exchange done = load();

        assertThat(done.getException())
                .isInstanceOf(TransferFailedException.class)
                .hasMessageContaining("chunk 0")
                .hasMessageContaining("(tried 4 times)");
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @Test
    void pageOfAGatewayInPlaceOfAnAcceptedChunkIsNoSuccess() {
        fail(
                RequestPattern.put("/chunks/0"),
                100,
                CannedAnswer.status(200).body("text/html", "<html>Sign in to the guest network"));

        assertThat(load().getException())
                .isInstanceOf(TransferFailedException.class)
                .hasCauseInstanceOf(MalformedAnswerException.class);
        assertThat(Calls.starts(anaplan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {409, 410, 423, 424, 429})
    void startThatWasRefusedInPassingIsSentAgain(int status) {
        fail(RequestPattern.post("/tasks"), 2, CannedAnswer.status(status));

        assertThat(load().getException()).isNull();

        assertThat(Calls.starts(anaplan)).hasSize(3);
        assertThat(model.tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void startThatMayHaveHappenedIsNotSentAgain(int status) {
        fail(RequestPattern.post("/tasks"), 1, CannedAnswer.status(status).afterProcessing());

        assertThat(load().getException()).isInstanceOf(StartAmbiguousException.class);

        assertThat(Calls.starts(anaplan)).hasSize(1);
        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void startWaitsForASessionThatCannotBeOpenedYet() {
        fail(RequestPattern.post("/token/authenticate"), 2, CannedAnswer.status(503));

        assertThat(load().getException()).isNull();

        assertThat(model.tasks()).hasSize(1);
    }

    @Test
    void refusedPasswordIsNotTriedAgain() {
        Predicate<ReceivedRequest> shown = RequestPattern.post("/token/authenticate")
                .or(call -> call.path().startsWith("/1/3/"));
        fail(shown, 5, CannedAnswer.status(401));

        assertThat(load().getException()).isNotNull();

        assertThat(received(shown)).hasSize(1);
    }

    @Test
    void downloadGoesOnAfterAChunkThatFailed() {
        byte[] content = TestBytes.random(2_500_000);
        upload(content);
        fail(RequestPattern.get("/chunks/1"), 1, CannedAnswer.status(503));
        fail(RequestPattern.get("/chunks/2"), 1, CannedAnswer.resetConnection());

        Exchange done = send("anaplan:download/products.csv?" + inModel(), null);

        assertThat(done.getMessage().getBody(byte[].class)).isEqualTo(content);
    }

    @Test
    void lookUpsAreRepeated() {
        fail(RequestPattern.get("/imports"), 3, CannedAnswer.status(502).body("text/html", "<html>Bad gateway"));

        assertThat(load().getException()).isNull();
    }

    @Test
    void serviceIsNotAskedAgainBeforeItSays() {
        fail(RequestPattern.get("/files"), 1, CannedAnswer.status(429).header("Retry-After", "3600"));

        Exchange done = send("anaplan:list/files?" + inModel(), null);

        assertThat(done.getException()).isInstanceOf(RateLimitException.class).hasMessageContaining("3600 s");
        assertThat(received(RequestPattern.get("/files"))).hasSize(1);
    }

    @Test
    void patienceEndsWithTheErrorOfTheLastTry() {
        fail(RequestPattern.get("/files"), 100, CannedAnswer.status(423));

        Exchange done = send("anaplan:list/files?" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("(tried 4 times)");
        assertThat(received(RequestPattern.get("/files"))).hasSize(4);
    }

    @Test
    void noRetriesMeansOneTry() {
        fail(RequestPattern.get("/files"), 100, CannedAnswer.status(503));

        Exchange done = send("anaplan:list/files?maxRetries=0&" + inModel(), null);

        assertThat(done.getException())
                .isInstanceOf(ServiceUnavailableException.class)
                .message()
                .doesNotContain("tried");
        assertThat(received(RequestPattern.get("/files"))).hasSize(1);
    }

    @Test
    void stopEndsTheWaitForTheNextTry() throws Exception {
        fail(RequestPattern.get("/files"), 100, CannedAnswer.status(429).header("Retry-After", "600"));
        CompletableFuture<Exchange> waiting = sendAsync("anaplan:list/files?" + inModel(), null, Map.of());
        await().until(() -> received(RequestPattern.get("/files")).size() == 1);

        context.getComponent("anaplan").stop();

        assertThat(waiting.get().getException()).isInstanceOf(RateLimitException.class);
    }
}
