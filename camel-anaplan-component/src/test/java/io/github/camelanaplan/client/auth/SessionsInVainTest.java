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

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.client.error.BadCredentialsException;
import io.github.camelanaplan.client.error.ObjectNotFoundException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.simulator.http.CannedAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** However often a service says no, it is not signed in to over and over: that would lock the account. */
class SessionsInVainTest extends SessionTestSupport {
    private static final Duration REST = Duration.ofMinutes(1);

    private void acceptNoSession() {
        anaplan.nextAnswers(CALL, 10_000, CannedAnswer.status(401));
    }

    private void refuseCredentials() {
        anaplan.nextAnswers(SIGN_IN, 10_000, CannedAnswer.status(401));
    }

    private Throwable failure() {
        return catchThrowable(this::call);
    }

    @Test
    void callThatIsRefusedIsSentOnceMoreAfterSigningInOnce() {
        call();
        anaplan.nextAnswers(CALL, 2, CannedAnswer.status(401));

        assertThat(failure()).isInstanceOf(BadCredentialsException.class).hasMessageContaining("401");
        assertThat(statuses()).containsExactly(200, 401, 401);
        assertThat(count(SIGN_IN)).isEqualTo(2);
    }

    @Test
    void serviceThatAcceptsNoSessionIsLeftAloneAfterThree() {
        acceptNoSession();
        for (int i = 0; i < 20; i++) {
            assertThat(failure()).isInstanceOf(BadCredentialsException.class);
        }

        assertThat(count(SIGN_IN)).isEqualTo(3);
        assertThat(failure())
                .hasMessageContaining("opens sessions for user " + USER)
                .hasMessageContaining("accepts no call")
                .hasMessageContaining("region")
                .hasMessageContaining("not tried again before " + BEGIN.plus(REST));
        assertThat(session.status().refusal()).contains("accepts no call");
        assertThat(statuses()).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void afterAMinuteOneMoreSessionIsTried() {
        acceptNoSession();
        for (int minute = 0; minute < 5; minute++) {
            for (int i = 0; i < 10; i++) {
                assertThat(failure()).isInstanceOf(BadCredentialsException.class);
            }
            clock.advance(REST);
        }

        assertThat(count(SIGN_IN)).isEqualTo(3 + 4);
    }

    @Test
    void manyThreadsAtAServiceThatAcceptsNoSessionDoNotTryMore() throws Exception {
        acceptNoSession();

        assertThat(AtOnce.run(200, this::failure)).hasSize(200).hasOnlyElementsOfType(BadCredentialsException.class);
        assertThat(count(SIGN_IN)).isBetween(2L, 3L);
    }

    @Test
    void serviceThatAcceptsThemAgainIsUsedAgain() {
        acceptNoSession();
        for (int i = 0; i < 5; i++) {
            assertThat(failure()).isInstanceOf(BadCredentialsException.class);
        }
        anaplan.forgetAnswers();
        clock.advance(REST);

        call();

        assertThat(count(SIGN_IN)).isEqualTo(4);
        assertThat(session.status().refusal()).isNull();
    }

    @Test
    void sessionsThatEndedOneAfterTheOtherAreNoReasonToRest() {
        for (int i = 0; i < 10; i++) {
            call();
            anaplan.expireTokens();
            clock.advance(Duration.ofMinutes(20));
        }

        assertThat(count(SIGN_IN)).isEqualTo(10);
        assertThat(statuses()).filteredOn(status -> status == 200).hasSize(10);
    }

    @Test
    void sessionWhoseCallsFailForOtherReasonsIsAccepted() {
        for (int i = 0; i < 10; i++) {
            anaplan.nextAnswers(CALL, 1, CannedAnswer.status(404));
            assertThat(failure()).isInstanceOf(ObjectNotFoundException.class);
            anaplan.expireTokens();
            anaplan.nextAnswers(CALL, 1, CannedAnswer.status(401));
            anaplan.nextAnswers(CALL, 1, CannedAnswer.status(404));
            assertThat(failure()).isInstanceOf(ObjectNotFoundException.class);
            clock.advance(Duration.ofMinutes(20));
        }
    }

    @Test
    void callThatIsNeverAcceptedAmongOthersThatAreEndsNoMoreThanThreeSessionsAMinute() {
        call();
        for (int i = 0; i < 20; i++) {
            anaplan.nextAnswers(CALL, 2, CannedAnswer.status(401));
            assertThat(failure()).isInstanceOf(BadCredentialsException.class);
            call();
        }
        assertThat(count(SIGN_IN)).isEqualTo(1 + 3);

        clock.advance(REST);
        anaplan.expireTokens();
        call();

        assertThat(count(SIGN_IN)).isEqualTo(1 + 3 + 1);
    }

    @Test
    void sessionsThatDidEndAreNotCountedAmongThose() {
        for (int i = 0; i < 10; i++) {
            anaplan.expireTokens();
            call();
        }

        assertThat(count(SIGN_IN)).isEqualTo(10);
        assertThat(statuses()).filteredOn(status -> status == 200).hasSize(10);
    }

    @Test
    void sessionsThatDidEndAreNotCountedAlsoWhereSigningInFailsAtFirst() {
        for (int i = 0; i < 10; i++) {
            anaplan.expireTokens();
            anaplan.nextAnswers(SIGN_IN, 1, CannedAnswer.status(503));
            assertThat(failure()).isInstanceOf(ServiceUnavailableException.class);
            call();
        }

        assertThat(statuses()).filteredOn(status -> status == 200).hasSize(10);
    }

    @Test
    void refusedCredentialsRestForAMinute() {
        refuseCredentials();
        for (int i = 0; i < 10; i++) {
            assertThatExceptionOfType(BadCredentialsException.class)
                    .isThrownBy(this::call)
                    .withMessageContaining(USER)
                    .withMessageContaining("401");
            clock.advance(Duration.ofSeconds(5));
        }
        assertThat(count(SIGN_IN)).isEqualTo(1);
        assertThat(failure()).hasMessageContaining("not tried again before " + BEGIN.plus(REST));

        anaplan.forgetAnswers();
        clock.advance(Duration.ofSeconds(10));
        call();

        assertThat(count(SIGN_IN)).isEqualTo(2);
    }

    @Test
    void credentialsRefusedWhileTheSessionIsProlongedLeaveItInUse() {
        call();
        clock.advance(Duration.ofMinutes(31));
        anaplan.nextAnswers(REFRESH, 10, CannedAnswer.status(401));
        refuseCredentials();
        for (int i = 0; i < 20; i++) {
            call();
            background.run();
        }

        assertThat(statuses()).hasSize(21).containsOnly(200);
        assertThat(List.of(count(REFRESH), count(SIGN_IN))).containsExactly(1L, 2L);
        assertThat(session.status().refusal()).contains("401");
    }

    @Test
    void manyThreadsWithRefusedCredentialsTryThemOnce() throws Exception {
        refuseCredentials();

        assertThat(AtOnce.run(200, this::failure))
                .hasOnlyElementsOfType(BadCredentialsException.class)
                .allSatisfy(failure -> assertThat(failure).message().doesNotContain(PASSWORD));
        assertThat(count(SIGN_IN)).isEqualTo(1);
        assertThat(statuses()).isEmpty();
    }
}
