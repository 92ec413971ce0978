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
package io.github.camelanaplan.client.retry;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.github.camelanaplan.client.retry.Repetition.HARMLESS;
import static io.github.camelanaplan.client.retry.Repetition.LEFT_TO_THE_CALLER;
import static io.github.camelanaplan.client.retry.Repetition.ONLY_IF_NOT_DONE;
import static org.assertj.core.api.Assertions.assertThat;

class RetryPolicyTest {
    private static final RetrySettings FIVE = new RetrySettings(5, Duration.ofSeconds(1), Duration.ofMinutes(2));
    private static final Duration NONE_SAID = null;

    /** Waits as long as may be. */
    private final RetryPolicy policy = new RetryPolicy(FIVE, () -> -1L);

    private boolean again(Repetition repetition, FailedCall failed) {
        return policy.next(repetition, failed, 0, policy.budget()).isPresent();
    }

    private Duration delay(FailedCall failed, int failures) {
        return policy.next(HARMLESS, failed, failures, policy.budget()).orElseThrow();
    }

    private static FailedCall answered(int status) {
        return FailedCall.answered(status, NONE_SAID);
    }

    @ParameterizedTest
    @CsvSource({
        "408, true, false",
        "409, true, true",
        "410, true, true",
        "423, true, true",
        "424, true, true",
        "429, true, true",
        "500, true, false",
        "502, true, false",
        "503, true, false",
        "504, true, false",
        "400, false, false",
        "401, false, false",
        "403, false, false",
        "404, false, false",
        "422, false, false",
        "425, false, false",
        "501, false, false"
    })
    void statusDecidesTogetherWithWhatRepetitionWouldMean(int status, boolean read, boolean start) {
        assertThat(again(HARMLESS, answered(status))).isEqualTo(read);
        assertThat(again(ONLY_IF_NOT_DONE, answered(status))).isEqualTo(start);
        assertThat(again(LEFT_TO_THE_CALLER, answered(status))).isFalse();
    }

    @Test
    void callWithoutAnswerIsRepeatedUnlessItMayHaveStartedSomething() {
        assertThat(again(HARMLESS, FailedCall.unanswered(true))).isTrue();
        assertThat(again(HARMLESS, FailedCall.unanswered(false))).isTrue();
        assertThat(again(ONLY_IF_NOT_DONE, FailedCall.unanswered(false))).isTrue();
        assertThat(again(ONLY_IF_NOT_DONE, FailedCall.unanswered(true))).isFalse();
    }

    @Test
    void callWhoseAnswerMakesNoSenseIsRepeatedTwiceUnlessItMayHaveStartedSomething() {
        assertThat(again(HARMLESS, FailedCall.senseless())).isTrue();
        assertThat(again(ONLY_IF_NOT_DONE, FailedCall.senseless())).isFalse();
        assertThat(again(LEFT_TO_THE_CALLER, FailedCall.senseless())).isFalse();
        assertThat(policy.next(HARMLESS, FailedCall.senseless(), 1, policy.budget()))
                .isPresent();
        assertThat(policy.next(HARMLESS, FailedCall.senseless(), 2, policy.budget()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"503, 5", "429, 5", "410, 2", "423, 3", "424, 3"})
    void conditionsDeserveTheirOwnPatience(int status, int retries) {
        assertThat(policy.next(HARMLESS, answered(status), retries - 1, policy.budget()))
                .isPresent();
        assertThat(policy.next(HARMLESS, answered(status), retries, policy.budget()))
                .isEmpty();
    }

    @Test
    void waitDoublesUpToTheLongest() {
        assertThat(delay(answered(503), 0)).isCloseTo(Duration.ofSeconds(1), Duration.ofMillis(1));
        assertThat(delay(answered(503), 1)).isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(1));
        assertThat(delay(answered(503), 4)).isCloseTo(Duration.ofSeconds(16), Duration.ofMillis(1));
        RetryPolicy patient = new RetryPolicy(new RetrySettings(99, FIVE.delay(), FIVE.maxDelay()), () -> -1L);
        assertThat(patient.next(HARMLESS, answered(503), 90, patient.budget()))
                .hasValueSatisfying(most -> assertThat(most).isLessThanOrEqualTo(FIVE.maxDelay()));
    }

    @Test
    void waitIsAnythingDownToNothing() {
        RetryPolicy lucky = new RetryPolicy(FIVE, () -> 0L);

        assertThat(lucky.next(HARMLESS, answered(503), 3, lucky.budget())).hasValue(Duration.ZERO);
    }

    @Test
    void serviceIsLeftAloneForAsLongAsItSays() {
        RetryPolicy lucky = new RetryPolicy(FIVE, () -> 0L);
        FailedCall told = FailedCall.answered(429, Duration.ofSeconds(42));

        assertThat(lucky.next(HARMLESS, told, 0, lucky.budget())).hasValue(Duration.ofSeconds(42));
        assertThat(delay(told, 0)).isCloseTo(Duration.ofSeconds(43), Duration.ofMillis(1));
    }

    @Test
    void rateLimitWithoutATimeIsGivenTenSecondsAtLeastAndUpToTenTimesAsLongOnTop() {
        RetryPolicy lucky = new RetryPolicy(FIVE, () -> 0L);

        assertThat(lucky.next(HARMLESS, answered(429), 0, lucky.budget())).hasValue(Duration.ofSeconds(10));
        assertThat(lucky.next(HARMLESS, answered(429), 4, lucky.budget())).hasValue(Duration.ofSeconds(10));
        assertThat(delay(answered(429), 0)).isCloseTo(Duration.ofSeconds(20), Duration.ofMillis(10));
        assertThat(delay(answered(429), 1)).isCloseTo(Duration.ofSeconds(30), Duration.ofMillis(20));
    }

    @Test
    void rateLimitIsAMatterOfAllCallsForAsLongAsTheServiceSaysOrElseTenSeconds() {
        assertThat(policy.rest(FailedCall.answered(429, Duration.ofSeconds(42))))
                .isEqualTo(Duration.ofSeconds(42));
        assertThat(policy.rest(answered(429))).isEqualTo(Duration.ofSeconds(10));
        assertThat(never().rest(answered(429))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 409, 410, 423, 424, 500, 503, 404})
    void otherFailuresAreAMatterOfTheCallAlone(int status) {
        assertThat(policy.rest(FailedCall.answered(status, Duration.ofSeconds(42))))
                .isZero();
    }

    @Test
    void noWaitOfOursIsLongerThanTheLongest() {
        RetrySettings hasty = new RetrySettings(5, Duration.ofSeconds(1), Duration.ofSeconds(3));

        assertThat(new RetryPolicy(hasty, () -> -1L).rest(answered(429))).isEqualTo(Duration.ofSeconds(3));
    }

    private static RetryPolicy never() {
        return new RetryPolicy(RetrySettings.NEVER);
    }

    @Test
    void whoIsToldToWaitForAnHourIsToldSoInstead() {
        assertThat(again(HARMLESS, FailedCall.answered(429, Duration.ofHours(1))))
                .isFalse();
    }

    @Test
    void callsOfOneOperationShareABudgetThatSuccessEarnsBack() {
        RetryBudget budget = policy.budget();
        for (int i = 0; i < 20; i++) {
            assertThat(policy.next(HARMLESS, answered(503), 0, budget)).isPresent();
        }
        assertThat(policy.next(HARMLESS, answered(503), 0, budget)).isEmpty();

        for (int i = 0; i < 5; i++) {
            budget.earn();
        }

        assertThat(policy.next(HARMLESS, answered(503), 0, budget)).isPresent();
        assertThat(policy.next(HARMLESS, answered(503), 0, budget)).isEmpty();
    }

    @Test
    void noRetriesMeansNone() {
        RetryPolicy once = never();

        assertThat(once.next(HARMLESS, FailedCall.unanswered(false), 0, once.budget()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | PT7S",
                " 120 | PT2M",
                "0 | PT0S",
                "Mon, 23 Nov 2026 10:00:30 GMT | PT30S",
                "Mon, 23 Nov 2026 09:00:00 GMT | PT0S"
            })
    void retryAfterIsSecondsOrADateOfTheService(String header, Duration expected) {
        assertThat(RetryAfter.read(header, Instant.parse("2026-11-23T10:00:00Z")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999"})
    void retryAfterThatMakesNoSenseSaysNothing(String header) {
        assertThat(RetryAfter.read(header, Instant.EPOCH)).isNull();
    }
}
