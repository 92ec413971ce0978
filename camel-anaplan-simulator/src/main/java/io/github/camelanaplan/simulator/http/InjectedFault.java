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
package io.github.camelanaplan.simulator.http;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A fault that waits for its requests. Thread-safe. */
public final class InjectedFault {

    private final Faults faults;
    private final Predicate<ReceivedRequest> requests;
    private final Occurrences occurrences;
    private final Supplier<CannedAnswer> answers;
    private final Runnable release;
    private final AtomicInteger given = new AtomicInteger();

    InjectedFault(
            Faults faults,
            Predicate<ReceivedRequest> requests,
            Occurrences occurrences,
            Supplier<CannedAnswer> answers,
            Runnable release) {
        this.faults = faults;
        this.requests = requests;
        this.occurrences = occurrences;
        this.answers = answers;
        this.release = release;
    }

    /**
     * How many requests got it so far.
     *
     * @return 0 at first
     */
    public int given() {
        return given.get();
    }

    /** Ends what it does for a time: what it holds up goes on, what it closed is open again. Harmless otherwise. */
    public void release() {
        release.run();
    }

    /** Gives it to no further request, and {@linkplain #release() releases} it. */
    public void remove() {
        faults.remove(this);
        release.run();
    }

    boolean matches(ReceivedRequest request) {
        return requests.test(request);
    }

    Occurrences occurrences() {
        return occurrences;
    }

    CannedAnswer give() {
        given.incrementAndGet();
        return answers.get();
    }
}
