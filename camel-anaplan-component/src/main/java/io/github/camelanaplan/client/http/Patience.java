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
package io.github.camelanaplan.client.http;

import java.time.Duration;

import org.apache.hc.core5.http.HttpStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.RetryBudget;
import io.github.camelanaplan.client.retry.RetryPolicy;

/** Waits before calls: for the turn of each, and after one that failed. Thread-safe. */
public final class Patience {
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);

    private final RateBudget rate;
    private final RetryPolicy retries;
    private final Pause pause;

    /**
     * @param rate    how many calls may be made
     * @param retries tells whether a call that failed is sent again, and when
     * @param pause   holds the thread meanwhile
     */
    public Patience(RateBudget rate, RetryPolicy retries, Pause pause) {
        this.rate = rate;
        this.retries = retries;
        this.pause = pause;
    }

    /** How often the calls of one operation may be repeated altogether. */
    RetryBudget retryBudget() {
        return retries.budget();
    }

    /**
     * Waits until the call may be made.
     *
     * @throws ServiceUnavailableException when there is no time for that any more
     */
    void awaitTurn(ServiceRequest request) {
        Duration wait = rate.take();
        if (wait.isZero()) {
            return;
        }
        LOG.debug("{} waits {} ms for its turn: the calls of the minute are used up", request.title(), wait.toMillis());
        if (!pause.pass(wait)) {
            rate.putBack();
            String why = Thread.currentThread().isInterrupted() ? "the thread was interrupted" : "the component stops";
            throw new ServiceUnavailableException(request.title() + " was not sent: " + why, null, false);
        }
    }

    /** Waits until a call that failed may be sent again; false if it is not to be. */
    boolean awaitRetry(ServiceRequest request, Attempt<?> attempt, int failures, RetryBudget left) {
        if (attempt.hasStatus(HttpStatus.SC_TOO_MANY_REQUESTS)) {
            rate.exhausted();
        }
        if (!request.repeatable()) {
            return false;
        }
        Duration delay = retries.next(request.repetition(), attempt.failed(), failures, left)
                .orElse(null);
        if (delay == null) {
            return false;
        }
        LOG.info(
                "Will be tried again in {} ms: {}",
                delay.toMillis(),
                attempt.error().getMessage());
        return pause.pass(delay);
    }
}
