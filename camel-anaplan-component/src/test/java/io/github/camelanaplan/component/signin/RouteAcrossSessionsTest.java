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
package io.github.camelanaplan.component.signin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.camelanaplan.client.error.OutcomeUnknownException;
import io.github.camelanaplan.component.AnaplanComponent;
import io.github.camelanaplan.component.Calls;
import io.github.camelanaplan.component.PlanningModel;
import io.github.camelanaplan.component.config.AnaplanConstants;
import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.RequestPattern;
import io.github.camelanaplan.simulator.tasks.StartedTask;
import io.github.camelanaplan.simulator.tasks.TaskState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A route goes on across all that ends a session, at whatever call that happens: no work is lost, none is done twice. */
class RouteAcrossSessionsTest extends OAuthTestSupport {
    private static final String IMPORT = "etl:import/" + PlanningModel.LOAD_PRODUCTS;
    private static final String EXPORT = "etl:export/" + PlanningModel.EXPORT_PRODUCTS;

    @TempDir
    Path folder;

    /** What ends the session before its time, or at it. */
    enum End {
        EXPIRY,
        REVOCATION
    }

    /** Ways in. */
    enum Way {
        PASSWORD,
        ROTATION
    }

    private void begin(Way way) {
        AnaplanComponent component = component();
        if (way == Way.ROTATION) {
            component = rotating(freshToken());
            set(component, "tokenStore", "file:" + folder.resolve("tokens.json"));
        }
        context.addComponent("etl", component);
    }

    private void endSession(End end) {
        switch (end) {
            case EXPIRY -> clock.advance(Duration.ofMinutes(40));
            case REVOCATION -> anaplan.revokeTokens(USER);
        }
    }

    /**
     * Ends the session three times, as often as the component puts up with in a minute: when calls of some kind arrive that
     * are made one after the other.
     *
     * @param every 2 leaves the repetition of each such call alone
     */
    private void endSessionsAt(Predicate<ReceivedRequest> kind, int every, End end) {
        AtomicInteger arrived = new AtomicInteger();
        Predicate<ReceivedRequest> spoiled = call -> {
            int number = kind.test(call) ? arrived.getAndIncrement() : 1;
            if (number % every == 0 && number / every < 3) {
                endSession(end);
            }
            return false;
        };
        anaplan.nextAnswers(spoiled, Integer.MAX_VALUE, CannedAnswer.status(500));
    }

    private static String products(int file) {
        return "Product,Code,Region,Price\nProduct " + file + ",F" + file + ",EMEA," + file + "\n";
    }

    /** Imports a folder of files, and gives what Anaplan had got of each when its import was over. */
    private Map<String, String> importFiles(int count) throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int i = 0; i < count; i++) {
            Files.writeString(in.resolve(i + ".csv"), products(i));
        }
        Map<String, String> imported = new ConcurrentHashMap<>();
        MockEndpoint failed = context.getEndpoint("mock:failed", MockEndpoint.class);
        failed.expectedMessageCount(0);
        route(r -> r.from("file:" + in + "?initialDelay=0&delay=20&synchronous=true")
                .onException(Exception.class)
                .to("mock:failed")
                .end()
                .to(IMPORT + "?" + inModel())
                .process(done -> imported.merge(
                        done.getMessage().getHeader(Exchange.FILE_NAME_CONSUMED, String.class),
                        new String(model.fileContent(USER, "products.csv").orElseThrow()),
                        String::concat)));
        await().until(() -> imported.size() + failed.getReceivedCounter() >= count);
        failed.assertIsSatisfied();
        return imported;
    }

    private void everyFileOnce(Map<String, String> imported, int count) {
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            expected.put(i + ".csv", products(i));
        }
        assertThat(imported).isEqualTo(expected);
        assertThat(model.tasks()).hasSize(count).extracting(StartedTask::state).containsOnly(TaskState.COMPLETE);
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsImportedOnceAlthoughTheSessionEndsAtEachUpload(End end) throws Exception {
        begin(Way.ROTATION);
        endSessionsAt(RequestPattern.put("/chunks/*"), 2, end);

        everyFileOnce(importFiles(4), 4);

        assertThat(anaplan.oauth().rotations()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsImportedOnceAlthoughTheSessionEndsAtEachStart(End end) throws Exception {
        begin(Way.ROTATION);
        endSessionsAt(RequestPattern.post("/tasks"), 2, end);

        everyFileOnce(importFiles(4), 4);

        assertThat(Calls.starts(anaplan)).extracting(ReceivedRequest::status).containsOnly(401, 200);
        assertThat(anaplan.oauth().rotations()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void everyFileIsImportedOnceAlthoughTheSessionEndsAtEachLookAtATask(End end) throws Exception {
        begin(Way.ROTATION);
        endSessionsAt(RequestPattern.get("/tasks/*"), 2, end);

        everyFileOnce(importFiles(4), 4);

        assertThat(anaplan.oauth().rotations()).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void sessionsThatAPasswordOpensEndWithoutALossToo(End end) throws Exception {
        begin(Way.PASSWORD);
        endSessionsAt(call -> !call.path().startsWith("/token/"), 7, end);

        everyFileOnce(importFiles(4), 4);
    }

    @ParameterizedTest
    @EnumSource
    void exportConsumerGoesOnAcrossSessions(Way way) throws Exception {
        begin(way);
        succeed(IMPORT + "?" + inModel(), products(1));
        endSessionsAt(RequestPattern.get("/chunks/*"), 2, End.EXPIRY);
        MockEndpoint exported = context.getEndpoint("mock:exported", MockEndpoint.class);
        exported.expectedMessageCount(4);
        route(r -> r.from(EXPORT + "?initialDelay=0&delay=20&repeatCount=4&" + inModel())
                .convertBodyTo(String.class)
                .to("mock:exported"));

        exported.assertIsSatisfied();

        assertThat(exported.getExchanges())
                .extracting(exchange -> exchange.getMessage().getBody(String.class))
                .containsOnly("Name,Code,Parent,Price\nProduct 1,F1,EMEA,1\n");
        assertThat(model.tasks()).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void taskThatRunsWhileTheSessionEndsIsFollowedToItsEnd(Way way) {
        begin(way);
        model.holdTasks();
        CompletableFuture<Exchange> done = sendAsync(IMPORT + "?" + inModel(), products(1), Map.of());
        for (End end : End.values()) {
            looksAtTheTask(200);
            endSession(end);
            looksAtTheTask(401);
        }
        looksAtTheTask(200);
        assertThat(done).isNotDone();

        model.releaseTasks();

        assertThat(done.join().getException()).isNull();
        assertThat(model.tasks()).hasSize(1);
        assertThat(done.join().getMessage().getHeader(AnaplanConstants.TASK_ID))
                .isEqualTo(model.tasks().get(0).taskId());
    }

    @Test
    void taskIsLeftToRunWhenNobodyMayLookAtItAnyMore() {
        String token = anaplan.oauth().refreshToken(LASTING, USER);
        AnaplanComponent component = oauth(LASTING, SECRET);
        component.setRefreshToken(token);
        context.addComponent("etl", component);
        model.holdTasks();
        CompletableFuture<Exchange> done = sendAsync(IMPORT + "?" + inModel(), products(1), Map.of());
        looksAtTheTask(200);

        anaplan.oauth().revoke(token);
        anaplan.revokeTokens(USER);

        assertThat(done.join().getException())
                .isInstanceOfSatisfying(OutcomeUnknownException.class, error -> assertThat(
                                error.trackedIds().taskId())
                        .isEqualTo(model.tasks().get(0).taskId()))
                .hasMessageContaining("the refresh token has expired, was revoked");
        model.releaseTasks();
        await().untilAsserted(() ->
                assertThat(model.tasks()).extracting(StartedTask::state).containsExactly(TaskState.COMPLETE));
        assertThat(received(RequestPattern.delete("*"))).isEmpty();
    }

    /** Waits until somebody has looked at a task again, and has been answered so. */
    private void looksAtTheTask(int status) {
        Predicate<ReceivedRequest> looks = RequestPattern.get("/tasks/*");
        int before = count(looks, status);
        await().until(() -> count(looks, status) > before);
    }

    private int count(Predicate<ReceivedRequest> kind, int status) {
        List<ReceivedRequest> all = Calls.of(anaplan, kind);
        return (int) all.stream().filter(call -> call.status() == status).count();
    }
}
