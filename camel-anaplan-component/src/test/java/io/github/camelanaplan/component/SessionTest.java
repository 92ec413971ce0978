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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.model.Outcome;
import io.github.camelanaplan.client.model.TaskOutcome;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One session for all, opened when it is first needed, and anew when the service has ended it. */
class SessionTest extends AnaplanTestSupport {
    @Test
    void contextThatDoesNothingDoesNotSignIn() {
        assertThat(context.getEndpoint("anaplan:list/files?" + inModel())).isNotNull();

        assertThat(anaplan.journal()).isEmpty();
    }

    @Test
    void exchangesShareOneSession() {
        assertThat(list().getException()).isNull();
        assertThat(list().getException()).isNull();
        assertThat(send("anaplan:upload/products.csv?chunkSize=3&" + inModel(), "x")
                        .getException())
                .isNull();

        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void parallelFirstCallsSignInOnce() {
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Exchange>> all = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::list, threads))
                    .toList();

            assertThat(all)
                    .allSatisfy(done -> assertThat(done.join().getException()).isNull());
        } finally {
            threads.shutdown();
        }
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void refusedCredentialsAreTriedOnceHoweverManyExchangesWant() {
        context.getComponent("anaplan", AnaplanComponent.class).setPassword("wr0ng-n0t-in-any-log");
        ExecutorService threads = Executors.newFixedThreadPool(20);
        try {
            List<CompletableFuture<Exchange>> all = IntStream.range(0, 20)
                    .mapToObj(i -> CompletableFuture.supplyAsync(this::list, threads))
                    .toList();

            assertThat(all).allSatisfy(done -> assertThat(done.join().getException())
                    .isInstanceOf(BadCredentialsException.class)
                    .hasMessageNotContaining(PASSWORD));
        } finally {
            threads.shutdown();
        }
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void mapperOfAnotherFormatInTheRegistryIsLeftAlone() {
        context.getRegistry().bind("csv", new CsvMapper());

        assertThat(list().getException()).isNull();
    }

    @Test
    void parallelCallsThatFindTheSessionEndedSignInOnce() {
        list();
        anaplan.clearJournal();
        anaplan.expireTokens();

        parallelFirstCallsSignInOnce();
    }

    @Test
    void sessionThatEndsBetweenTwoCallsIsOpenedAnewAndTheCallRepeated() {
        list();
        anaplan.clearJournal();
        anaplan.expireTokens();

        Exchange done = list();

        assertThat(done.getException()).isNull();
        assertThat(Calls.of(anaplan, RequestPattern.get("/files")))
                .extracting(ReceivedRequest::status)
                .containsExactly(401, 200);
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    @Test
    void sessionThatEndsInTheMiddleOfAnUploadLosesNothing() {
        byte[] content = TestBytes.random(2_000_001);
        anaplan.nextAnswers(RequestPattern.put("/chunks/1"), 1, CannedAnswer.status(401));

        Exchange done = send("anaplan:upload/products.csv?chunkSize=1&" + inModel(), content);

        assertThat(done.getException()).isNull();
        assertThat(model.fileContent(USER, "products.csv")).hasValue(content);
        assertThat(Calls.signIns(anaplan)).hasSize(2);
    }

    @Test
    void sessionThatEndsInTheMiddleOfADownloadLosesNothing() {
        send("anaplan:upload/products.csv?" + inModel(), PlanningModel.PRODUCTS);
        Exchange done = send("anaplan:download/products.csv?" + inModel(), null);
        anaplan.expireTokens();

        assertThat(done.getMessage().getBody(String.class)).isEqualTo(PlanningModel.PRODUCTS);
    }

    @Test
    void sessionThatEndsWhileATaskRunsLosesNothing() {
        model.holdTasks();
        CompletableFuture<Exchange> running = template.asyncSend(
                "anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(),
                exchange -> exchange.getMessage().setBody(PlanningModel.PRODUCTS));
        await().until(() -> model.tasks().size() == 1);
        anaplan.expireTokens();
        await().until(() -> Calls.signIns(anaplan).size() == 2);
        model.releaseTasks();

        assertThat(running.join().getMessage().getBody(TaskOutcome.class).outcome())
                .isEqualTo(Outcome.SUCCESS);
    }

    @Test
    void serviceThatNeverAcceptsTheSessionIsAskedTwice() {
        anaplan.nextAnswers(RequestPattern.get("/files"), 100, CannedAnswer.status(401));

        Exchange done = list();

        assertThat(done.getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining("401");
        assertThat(Calls.of(anaplan, RequestPattern.get("/files"))).hasSize(2);
        assertThat(Calls.signIns(anaplan)).hasSize(2);
    }

    @Test
    void startThatIsNeverAcceptedIsAskedTwiceAndIsNotAmbiguous() {
        anaplan.nextAnswers(RequestPattern.post("/tasks"), 100, CannedAnswer.status(401));

        Exchange done = send("anaplan:import/" + PlanningModel.LOAD_PRODUCTS + "?" + inModel(), null);

        assertThat(done.getException()).isInstanceOf(BadCredentialsException.class);
        assertThat(Calls.starts(anaplan)).hasSize(2);
        assertThat(model.tasks()).isEmpty();
    }

    @Test
    void wrongPasswordIsTriedOnce() {
        Exchange done = sendAs(USER, "wr0ng");

        assertThat(done.getException())
                .isInstanceOf(BadCredentialsException.class)
                .hasMessageContaining(USER)
                .hasMessageContaining("401")
                .message()
                .doesNotContain("wr0ng");
        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void unknownUserIsTriedOnce() {
        assertThat(sendAs("nobody@example.com", PASSWORD).getException()).isInstanceOf(BadCredentialsException.class);
        assertThat(anaplan.journal()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "400, BadCredentialsException",
        "401, BadCredentialsException",
        "403, BadCredentialsException",
        "404, MalformedAnswerException",
        "405, MalformedAnswerException",
        "429, RateLimitException",
        "500, ServiceUnavailableException",
        "503, ServiceUnavailableException"
    })
    void refusedSignInIsTheErrorOfItsStatusAndQuotesNothing(int status, String error) {
        anaplan.nextAnswers(
                RequestPattern.post("/token/authenticate"),
                1,
                CannedAnswer.status(status).body("application/json", "{\"tokenValue\":\"n0t-in-any-log\"}"));

        Exchange done = list();

        assertThat(done.getException().getClass().getSimpleName()).isEqualTo(error);
        assertThat(done.getException())
                .hasMessageContaining(String.valueOf(status))
                .message()
                .doesNotContain("n0t-in-any-log");
        assertThat(Calls.signIns(anaplan)).hasSize(1);
    }

    // The name of a test goes into the log
    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "<html>n0t-in-any-log</html>",
                "",
                "[]",
                "{\"tokenInfo\":\"n0t-in-any-log\"}",
                "{\"tokenInfo\":{\"tokenId\":\"n0t-in-any-log\"}}",
                "{\"tokenInfo\":{\"tokenValue\":\"n0t-in-any-log\""
            })
    void signInAnsweredWithoutATokenIsMalformedAndQuotesNothing(String body) {
        anaplan.nextAnswers(
                RequestPattern.post("/token/authenticate"),
                1,
                CannedAnswer.status(200).body("application/json", body));

        Exchange done = list();

        assertThat(done.getException().getClass().getSimpleName()).isEqualTo("MalformedAnswerException");
        assertThat(done.getException()).hasMessageContaining("200");
        StackTraces.of(done.getException()).forEach(text -> assertThat(text).doesNotContain("n0t-in-any-log"));
    }

    private Exchange list() {
        return send("anaplan:list/files?" + inModel(), null);
    }

    private Exchange sendAs(String user, String password) {
        AnaplanComponent component = component();
        component.setUsername(user);
        component.setPassword(password);
        context.addComponent("other", component);
        return send("other:list/files?" + inModel(), null);
    }
}
