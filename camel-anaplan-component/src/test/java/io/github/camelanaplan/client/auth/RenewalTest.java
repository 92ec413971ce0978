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
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.camelanaplan.simulator.http.CannedAnswer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A session that is about to end is prolonged in the background, while calls go on with what is left of it. */
class RenewalTest extends SessionTestSupport {
    private static final Duration NEARLY_OVER = Duration.ofMinutes(31);

    @Test
    void sessionThatLastsIsLeftAlone() {
        call();
        clock.advance(Duration.ofMinutes(29));
        call();

        assertThat(background.size()).isZero();
        assertThat(anaplan.journal()).hasSize(3);
    }

    @Test
    void sessionAboutToEndIsProlongedOnceHoweverManyCallsCome() {
        String first = session.authorization();
        clock.advance(NEARLY_OVER);

        assertThat(IntStream.range(0, 100).mapToObj(i -> session.authorization()))
                .containsOnly(first);
        assertThat(background.size()).isEqualTo(1);
        assertThat(count(REFRESH)).isZero();

        background.run();
        IntStream.range(0, 100).forEach(i -> call());

        assertThat(background.size()).isZero();
        assertThat(count(REFRESH)).isEqualTo(1);
        assertThat(count(SIGN_IN)).isEqualTo(1);
        assertThat(session.status().expiresAt()).isEqualTo(BEGIN.plus(Duration.ofMinutes(31 + 35)));
    }

    @Test
    void manyThreadsThatFindItAboutToEndDoNotWaitAndProlongItOnce() throws Exception {
        String first = session.authorization();
        clock.advance(NEARLY_OVER);

        assertThat(AtOnce.run(200, session::authorization)).containsOnly(first);
        background.run();

        assertThat(count(REFRESH)).isEqualTo(1);
        assertThat(count(SIGN_IN)).isEqualTo(1);
    }

    @Test
    void prolongedSessionGoesOnWithoutSigningIn() {
        for (int i = 0; i < 10; i++) {
            call();
            background.run();
            clock.advance(NEARLY_OVER);
        }

        assertThat(statuses()).hasSize(10).containsOnly(200);
        assertThat(count(REFRESH)).isEqualTo(9);
        assertThat(count(SIGN_IN)).isEqualTo(1);
    }

    @Test
    void callsAreNotDelayedByAServiceThatTakesItsTime() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        Session patient = session(new BasicCredentials(USER, PASSWORD), threads, Duration.ofSeconds(30));
        try {
            call(patient);
            clock.advance(NEARLY_OVER);
            anaplan.nextAnswers(REFRESH, 1, CannedAnswer.silence());
            call(patient);
            await().until(() -> count(REFRESH) == 1);

            assertThat(AtOnce.run(20, () -> {
                        call(patient);
                        return anaplan.journal().stream().filter(REFRESH).toList();
                    }))
                    .allSatisfy(refreshes -> assertThat(refreshes)
                            .singleElement()
                            .satisfies(refresh -> assertThat(refresh.status()).isZero()));
        } finally {
            // Ends the call that nobody answers
            anaplan.close();
            patient.close();
            threads.shutdown();
        }
    }

    @Test
    void sessionThatTheServiceWillNotProlongIsOpenedAnewInTheBackground() {
        String first = session.authorization();
        clock.advance(NEARLY_OVER);
        anaplan.expireTokens();
        session.authorization();

        background.run();

        assertThat(session.authorization()).isNotEqualTo(first);
        assertThat(count(REFRESH)).isEqualTo(1);
        assertThat(count(SIGN_IN)).isEqualTo(2);
        call();
        assertThat(statuses()).containsExactly(200);
    }

    @Test
    void sessionIsNotUsedInItsLastMinute() {
        String first = session.authorization();

        clock.advance(Duration.ofMinutes(34).minusSeconds(1));
        assertThat(session.authorization()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(1));
        assertThat(session.authorization()).isNotEqualTo(first);

        assertThat(count(SIGN_IN)).isEqualTo(2);
    }

    @Test
    void manyThreadsThatFindItOverSignInOnce() throws Exception {
        call();
        clock.advance(Duration.ofMinutes(36));

        AtOnce.run(200, () -> {
            call();
            return null;
        });

        assertThat(statuses()).hasSize(201).containsOnly(200);
        assertThat(count(SIGN_IN)).isEqualTo(2);
        assertThat(count(REFRESH)).isZero();
    }

    @Test
    void sessionOfUnknownLengthIsOpenedAnewInTime() {
        anaplan.nextAnswers(SIGN_IN, 1, answer("\"tokenValue\":\"" + PASSWORD + "\""));
        session.authorization();

        assertThat(session.status().expiresAt()).isEqualTo(BEGIN.plus(Duration.ofMinutes(20)));
    }

    @Test
    void sessionThatSeemsToBeOverAlreadyIsUsedAllTheSame() {
        Instant past = BEGIN.minusSeconds(60);
        anaplan.nextAnswers(
                SIGN_IN, 1, answer("\"tokenValue\":\"" + PASSWORD + "\",\"expiresAt\":" + past.toEpochMilli()));

        List<String> used =
                IntStream.range(0, 10).mapToObj(i -> session.authorization()).toList();

        assertThat(used).containsOnly("AnaplanAuthToken " + PASSWORD);
        assertThat(count(SIGN_IN)).isEqualTo(1);
    }

    private static CannedAnswer answer(String tokenInfo) {
        return CannedAnswer.status(201).body("application/json", "{\"tokenInfo\":{" + tokenInfo + "}}");
    }
}
