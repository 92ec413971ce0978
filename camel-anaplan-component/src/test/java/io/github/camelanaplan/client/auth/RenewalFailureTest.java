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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelanaplan.simulator.http.CannedAnswer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever becomes of the attempt to prolong it, a session is used to its end, and opened anew after that. */
class RenewalFailureTest extends SessionTestSupport {
    private static final Duration NEARLY_OVER = Duration.ofMinutes(30);

    static Stream<CannedAnswer> failures() {
        return Stream.of(
                CannedAnswer.status(503),
                CannedAnswer.status(500).body("text/html", "<html>n0t-in-any-log</html>"),
                CannedAnswer.status(200).body("text/html", "<html>n0t-in-any-log</html>"),
                CannedAnswer.status(404).body("text/html", "<html>n0t-in-any-log</html>"),
                CannedAnswer.status(429).header("Retry-After", "10"),
                CannedAnswer.status(200),
                CannedAnswer.status(302).header("Location", "https://login.example.com/"),
                CannedAnswer.resetConnection(),
                CannedAnswer.resetAfterProcessing());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void sessionStaysInUseAndIsProlongedLater(CannedAnswer failure) {
        String first = session.authorization();
        clock.advance(NEARLY_OVER);
        anaplan.nextAnswers(REFRESH, 1, failure);
        session.authorization();
        background.run();

        clock.advance(Duration.ofSeconds(29));
        assertThat(IntStream.range(0, 100).mapToObj(i -> session.authorization()))
                .containsOnly(first);
        assertThat(background.size()).as("tries so soon").isZero();

        clock.advance(Duration.ofSeconds(2));
        session.authorization();
        background.run();

        assertThat(session.authorization()).isEqualTo(first);
        assertThat(count(REFRESH)).isEqualTo(2);
        assertThat(count(SIGN_IN)).isEqualTo(1);
        assertThat(session.status().expiresAt())
                .isEqualTo(BEGIN.plus(NEARLY_OVER).plusSeconds(31).plus(Duration.ofMinutes(35)));
    }

    @Test
    void hangingServiceIsGivenUpAndAskedLater() throws Exception {
        Session impatient = session(new BasicCredentials(USER, PASSWORD), background, Duration.ofMillis(500));
        String first = impatient.authorization();
        clock.advance(NEARLY_OVER);
        anaplan.nextAnswers(REFRESH, 1, CannedAnswer.silence());
        impatient.authorization();
        background.run();

        assertThat(impatient.authorization()).isEqualTo(first);
        assertThat(background.size()).isZero();
        clock.advance(Duration.ofSeconds(31));
        impatient.authorization();
        background.run();

        assertThat(count(REFRESH)).isEqualTo(2);
        assertThat(count(SIGN_IN)).isEqualTo(1);
        background.open();
        impatient.close();
    }

    @Test
    void sessionThatIsNeverProlongedIsOpenedAnewWhenItEnds() {
        anaplan.nextAnswers(REFRESH, 100, CannedAnswer.status(503));
        call();
        for (int second = 0; second < 36 * 60; second += 10) {
            clock.advance(Duration.ofSeconds(10));
            call();
            background.run();
        }

        assertThat(statuses()).hasSize(217).containsOnly(200);
        assertThat(count(SIGN_IN)).isEqualTo(2);
        assertThat(count(REFRESH)).isBetween(6L, 8L);
    }
}
