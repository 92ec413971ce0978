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
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.http.RequestPattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** A session that is closed is over at the service too. */
class SessionEndTest extends SessionTestSupport {
    private static final RequestPattern SIGN_OUT = RequestPattern.post("/token/logout");

    private void close() throws IOException {
        background.open();
        session.close();
    }

    /** Refreshes as the component would: the service does so for tokens that are alive only. */
    private void use(String authorization) {
        URI auth = anaplan.authUrl();
        Token token = Token.lasting(Duration.ofMinutes(1), authorization, BEGIN);
        new AuthenticationService(new AuthCalls(
                        transport(Duration.ofSeconds(30)), new AuthAddresses(auth, auth), new ObjectMapper(), clock))
                .refresh(token, new BasicCredentials(USER, PASSWORD));
    }

    @Test
    void tokenIsDeadAtOnce() throws IOException {
        String authorization = session.authorization();
        use(authorization);

        close();

        assertThat(count(SIGN_OUT)).isEqualTo(1);
        assertThatExceptionOfType(BadCredentialsException.class).isThrownBy(() -> use(authorization));
    }

    @Test
    void closingTwiceSignsOutOnce() throws IOException {
        session.authorization();

        close();
        close();

        assertThat(count(SIGN_OUT)).isEqualTo(1);
    }

    @Test
    void prolongedSessionIsSignedOutOnce() throws IOException {
        session.authorization();
        clock.advance(Duration.ofMinutes(31));
        session.authorization();
        background.run();
        clock.advance(Duration.ofMinutes(31));

        close();

        assertThat(count(SIGN_OUT)).isEqualTo(1);
    }

    @Test
    void sessionThatIsOverByItselfIsNotSignedOut() throws IOException {
        session.authorization();
        clock.advance(Duration.ofMinutes(35));

        close();

        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void rejectedSessionIsNotSignedOut() throws IOException {
        session.rejected(session.authorization());

        close();

        assertThat(anaplan.journal()).hasSize(1);
    }

    @Test
    void closedSessionOpensNoOther() throws IOException {
        session.authorization();
        close();

        assertThatExceptionOfType(ServiceUnavailableException.class)
                .isThrownBy(session::authorization)
                .withMessageContaining("stops")
                .satisfies(failure -> assertThat(failure.mayHaveArrived()).isFalse());
        assertThat(count(SIGN_IN)).isEqualTo(1);
    }

    @Test
    void sessionThatWasAboutToBeProlongedIsNotWhenItIsClosed() throws IOException {
        session.authorization();
        clock.advance(Duration.ofMinutes(31));
        session.authorization();

        close();
        background.run();

        assertThat(count(REFRESH)).isZero();
        assertThat(count(SIGN_IN)).isEqualTo(1);
        assertThat(count(SIGN_OUT)).isEqualTo(1);
    }

    /** Where refresh tokens rotate, what the service then gives is in place of one that is of no more use. */
    @Test
    void whatIsUnderwayWhenTheSessionIsClosedEndsBefore() throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        HeldRenewal renewal =
                new HeldRenewal(new BasicCredentials(USER, PASSWORD), HeldRenewal.Moment.BEFORE_THE_SERVICE_IS_ASKED);
        Session closed = session(renewal, threads, Duration.ofSeconds(30));
        closed.authorization();
        clock.advance(Duration.ofMinutes(31));
        closed.authorization();
        await().until(renewal::isHeld);

        closed.close();
        threads.shutdown();

        assertThat(count(REFRESH)).isEqualTo(1);
        assertThat(closed.status().signedInAt()).isEqualTo(clock.instant());
    }
}
