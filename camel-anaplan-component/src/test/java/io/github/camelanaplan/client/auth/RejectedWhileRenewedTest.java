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
package io.github.camelanaplan.client.auth;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.auth.HeldRenewal.Moment;
import io.github.camelanaplan.client.error.MalformedAnswerException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The service ends a session just while it is being prolonged, as it does when an administrator revokes it. */
class RejectedWhileRenewedTest extends SessionTestSupport {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HeldRenewal renewal;
    private Session shared;

    @AfterEach
    void close() throws IOException {
        renewal.goOn();
        shared.close();
        threads.shutdown();
    }

    private void beginRenewal(Moment moment) {
        renewal = new HeldRenewal(new BasicCredentials(USER, PASSWORD), moment);
        shared = session(renewal, threads, Duration.ofSeconds(30));
        shared.authorization();
        clock.advance(Duration.ofMinutes(31));
        shared.authorization();
        await().until(renewal::isHeld);
    }

    /** A call that is refused, and then needs what the other thread is at. */
    private FutureTask<Void> callOfRevokedSession() {
        anaplan.expireTokens();
        FutureTask<Void> call = new FutureTask<>(() -> call(shared), null);
        Thread caller = new Thread(call);
        caller.start();
        await().until(() -> statuses().contains(401) && caller.getState() == Thread.State.WAITING);
        return call;
    }

    private void assertOneNewSession(FutureTask<Void> call) throws Exception {
        call.get(20, TimeUnit.SECONDS);
        assertThat(count(SIGN_IN)).isEqualTo(2);
        assertThat(statuses()).containsExactly(401, 200);
    }

    @Test
    void prolongingWhatIsNoLongerAcceptedEndsInOneNewSession() throws Exception {
        beginRenewal(Moment.BEFORE_THE_SERVICE_IS_ASKED);
        FutureTask<Void> call = callOfRevokedSession();
        renewal.goOn();

        assertOneNewSession(call);
        assertThat(count(REFRESH)).isEqualTo(1);
    }

    @Test
    void whatWasProlongedInVainIsNotUsed() throws Exception {
        beginRenewal(Moment.AFTER_THE_SERVICE_HAS_ANSWERED);
        FutureTask<Void> call = callOfRevokedSession();
        renewal.goOn();

        assertOneNewSession(call);
        assertThat(count(REFRESH)).isEqualTo(1);
    }

    @Test
    void callThatWaitsForAServiceThatDoesNotProlongSignsInItself() throws Exception {
        beginRenewal(Moment.BEFORE_THE_SERVICE_IS_ASKED);
        FutureTask<Void> call = callOfRevokedSession();
        renewal.failWith(new ServiceUnavailableException("Nobody answers", null, false));

        assertOneNewSession(call);
    }

    @Test
    void callThatWaitsForANonsensicalAnswerSignsInItself() throws Exception {
        beginRenewal(Moment.BEFORE_THE_SERVICE_IS_ASKED);
        FutureTask<Void> call = callOfRevokedSession();
        renewal.failWith(new MalformedAnswerException("Not JSON", null, false));

        assertOneNewSession(call);
    }
}
