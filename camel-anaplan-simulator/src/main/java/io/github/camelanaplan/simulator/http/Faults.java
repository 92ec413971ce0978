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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers that were prepared for requests to come. Thread-safe. */
public final class Faults {

    private final List<InjectedFault> waiting = new CopyOnWriteArrayList<>();

    /** Also those that are used up: what they hold up has to be released one day. */
    private final List<InjectedFault> all = new CopyOnWriteArrayList<>();

    Faults() {}

    /**
     * Prepares a fault. Of several for one request the oldest is given.
     *
     * @param requests for which requests
     * @param occurrences for which of those
     * @param answers asked each time that it is given
     * @param release ends what it does for a time
     * @return the fault
     */
    public InjectedFault add(
            Predicate<ReceivedRequest> requests,
            Occurrences occurrences,
            Supplier<CannedAnswer> answers,
            Runnable release) {
        InjectedFault fault = new InjectedFault(this, requests, occurrences, answers, release);
        all.add(fault);
        waiting.add(fault);
        return fault;
    }

    /** Drops all faults and releases what they hold up. */
    public void clear() {
        List<InjectedFault> dropped = List.copyOf(all);
        dropped.forEach(InjectedFault::remove);
        all.removeAll(dropped);
    }

    void remove(InjectedFault fault) {
        waiting.remove(fault);
    }

    /** Without a lock: a test's predicate may take its time, or call the simulator. */
    Optional<CannedAnswer> take(ReceivedRequest request) {
        InjectedFault taken = null;
        for (InjectedFault fault : waiting) {
            if (fault.matches(request) && fault.occurrences().next(taken == null)) {
                taken = fault;
            }
            if (fault.occurrences().areOver()) {
                waiting.remove(fault);
            }
        }
        return Optional.ofNullable(taken).map(InjectedFault::give);
    }
}
