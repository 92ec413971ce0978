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
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/**
 * Whether a call that failed is sent again, and when. In one table:
 *
 * <table>
 * <caption>What is repeated</caption>
 * <tr><th>Failure</th><th>A call whose repetition is harmless</th><th>The start of a task</th></tr>
 * <tr><td>not sent: no connection, no TLS, no session</td><td>again</td><td>again</td></tr>
 * <tr><td>429, rate limit</td><td>again, not before the service says, nor any other call</td><td>the same</td></tr>
 * <tr><td>409, busy</td><td>again</td><td>again</td></tr>
 * <tr><td>410, the workspace has moved</td><td>twice more</td><td>the same</td></tr>
 * <tr><td>423, locked; 424, offline</td><td>three times more, slowly</td><td>the same</td></tr>
 * <tr><td>sent, and no answer; 408, 500, 502, 503, 504</td><td>again</td><td>never: it may run already</td></tr>
 * <tr><td>200 with nonsense: a page, half an answer, not what was asked for</td><td>twice more</td><td>never: it may run
 * already</td></tr>
 * <tr><td>any other answer</td><td>no</td><td>no</td></tr>
 * </table>
 *
 * <p>401 is not among them: the session is opened anew, once. Thread-safe.
 */
public final class RetryPolicy {
    /** Who is told to wait for longer is told so by an error, and not kept from it. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int BUDGETED_CALLS = 4;

    private final RetrySettings settings;
    private final Backoff backoff;

    public RetryPolicy(RetrySettings settings) {
        this(settings, () -> ThreadLocalRandom.current().nextLong());
    }

    RetryPolicy(RetrySettings settings, RandomGenerator random) {
        this.settings = settings;
        this.backoff = new Backoff(settings, random);
    }

    /** What the calls of one operation may be repeated altogether. */
    public RetryBudget budget() {
        return new RetryBudget(settings.maxRetries() * BUDGETED_CALLS);
    }

    /**
     * How long to wait before the next try; empty for no more.
     *
     * @param failures how often this call has failed before
     * @param budget   what the operation has left
     */
    public Optional<Duration> next(Repetition repetition, FailedCall failed, int failures, RetryBudget budget) {
        if (repetition == Repetition.LEFT_TO_THE_CALLER
                || repetition == Repetition.ONLY_IF_NOT_DONE && failed.happened()) {
            return Optional.empty();
        }
        return Passing.of(failed.status())
                .filter(passing -> failures < Math.min(passing.retries(), settings.maxRetries()))
                .map(passing -> delay(passing, failed, failures))
                .filter(delay -> !isTooLong(delay))
                .filter(delay -> budget.spend());
    }

    /**
     * How long to wait before a call is made again that did not fail: its work goes on.
     *
     * @param calls how many there have been
     */
    public Duration beforeAskingAgain(int calls) {
        return backoff.before(calls, 1);
    }

    /** How long nobody is to call the service after such a failure; zero where that is a matter of this call only. */
    public Duration rest(FailedCall failed) {
        return Passing.of(failed.status())
                .filter(passing -> passing.rest() > 0)
                .map(passing -> failed.retryAfter() == null ? backoff.steady(passing.rest()) : failed.retryAfter())
                .orElse(Duration.ZERO);
    }

    /** Whether to tell the caller, rather than to wait for so long. */
    public static boolean isTooLong(Duration wait) {
        return wait.compareTo(LONGEST_WAIT) > 0;
    }

    private Duration delay(Passing passing, FailedCall failed, int failures) {
        // Something on top, as all others were told the same time
        return failed.retryAfter() == null
                ? rest(failed).plus(backoff.before(failures, passing.slowness()))
                : failed.retryAfter().plus(backoff.before(failures, 1));
    }
}
