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

import io.github.camelanaplan.client.error.ServiceUnavailableException;

/**
 * The patience with a call whose work may take longer than anybody, here or on the way, waits for the answer. That none came in
 * time is no failure then: the call is made again, and finds the work done or waits on. Not thread-safe.
 */
final class LongWork {
    private final Duration longest;
    private final long began = System.nanoTime();
    private int calls;

    /**
     * Work that begins now.
     *
     * @param longest how long it may take; null where no answer in time is a failure
     */
    LongWork(Duration longest) {
        this.longest = longest;
    }

    /** Whether the work goes on, by what came of a call that was not answered well; such calls are counted. */
    boolean goesOn(Attempt<?> attempt) {
        boolean unanswered = attempt.error() instanceof ServiceUnavailableException e && e.mayStillArrive();
        // With what else but that
        boolean busy = calls > 0 && attempt.hasStatus(HttpStatus.SC_CONFLICT);
        boolean goesOn = longest != null && (unanswered || busy);
        calls += goesOn ? 1 : 0;
        return goesOn;
    }

    /** How many calls there have been while it went on. */
    int calls() {
        return calls;
    }

    /** Whether the time for it is not over. */
    boolean mayTakeLonger() {
        return Duration.ofNanos(System.nanoTime() - began).compareTo(longest) < 0;
    }
}
