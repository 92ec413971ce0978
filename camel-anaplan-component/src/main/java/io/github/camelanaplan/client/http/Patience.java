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

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.github.camelanaplan.client.error.AnaplanException;
import io.github.camelanaplan.client.error.RateLimitException;
import io.github.camelanaplan.client.error.ServiceUnavailableException;
import io.github.camelanaplan.client.rate.RateBudget;
import io.github.camelanaplan.client.rate.ServiceHost;
import io.github.camelanaplan.client.rate.Turn;
import io.github.camelanaplan.client.retry.Pause;
import io.github.camelanaplan.client.retry.Repetition;
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
     * @throws RateLimitException          when the service wants to be left alone for too long
     */
    void awaitTurn(ServiceRequest request) {
        if (request.repetition() == Repetition.LEFT_TO_THE_CALLER) {
            // Who has waited for its turn already
            return;
        }
        Turn turn = rate.take();
        try {
            Duration wait = turn.remaining();
            while (!wait.isZero()) {
                await(request, wait);
                wait = turn.remaining();
            }
        } catch (AnaplanException e) {
            turn.giveBack();
            throw e;
        }
    }

    private void await(ServiceRequest request, Duration wait) {
        Duration rest = rate.rest();
        if (RetryPolicy.isTooLong(rest)) {
            throw new RateLimitException(
                    request.title()
                            + " was not sent: the tenant has made too many calls, and the service wants none for "
                            + rest.toSeconds() + " s",
                    ServiceHost.of(request.uri()));
        }
        LOG.debug("{} waits {} ms for its turn: the calls of the minute are used up", request.title(), wait.toMillis());
        if (!pause.pass(wait)) {
            String why = Thread.currentThread().isInterrupted() ? "the thread was interrupted" : "the component stops";
            throw new ServiceUnavailableException(request.title() + " was not sent: " + why, null, false);
        }
    }

    /** Waits until a call that failed may be sent again; false if it is not to be. */
    boolean awaitRetry(ServiceRequest request, Attempt<?> attempt, int failures, RetryBudget left) {
        if (isLimitOfApi(request, attempt)) {
            rate.exhausted(retries.rest(attempt.failed()));
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

    /** Waits until a call may be made again whose work goes on; false once that has taken too long. */
    boolean awaitWork(ServiceRequest request, LongWork work) {
        if (!work.mayTakeLonger()) {
            return false;
        }
        Duration delay = retries.beforeAskingAgain(work.calls());
        LOG.info("{} was not answered in time, and goes on: asking again in {} ms", request.title(), delay.toMillis());
        return pause.pass(delay);
    }

    /** Not so where signing in was refused, unless both are behind one gateway. */
    private static boolean isLimitOfApi(ServiceRequest request, Attempt<?> attempt) {
        return attempt.error() instanceof RateLimitException limit
                && limit.host().equals(ServiceHost.of(request.uri()));
    }
}
