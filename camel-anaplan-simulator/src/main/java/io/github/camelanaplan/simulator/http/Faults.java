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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Answers that were prepared for requests to come. Thread-safe. */
public final class Faults {

    private static final class Rule {

        private final Predicate<ReceivedRequest> requests;
        private final CannedAnswer answer;
        private final AtomicInteger left;

        Rule(Predicate<ReceivedRequest> requests, CannedAnswer answer, int times) {
            this.requests = requests;
            this.answer = answer;
            this.left = new AtomicInteger(times);
        }
    }

    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    Faults() {}

    /**
     * Prepares an answer.
     *
     * @param requests for which requests
     * @param times for how many of them, at least 1
     * @param answer the answer
     */
    public void add(Predicate<ReceivedRequest> requests, int times, CannedAnswer answer) {
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1, not " + times);
        }
        rules.add(new Rule(requests, answer, times));
    }

    /** Drops all prepared answers. */
    public void clear() {
        rules.clear();
    }

    /** Without a lock: a test's predicate may take its time, or call the simulator. */
    Optional<CannedAnswer> take(ReceivedRequest request) {
        for (Rule rule : rules) {
            if (rule.requests.test(request)) {
                int left = rule.left.decrementAndGet();
                if (left <= 0) {
                    rules.remove(rule);
                }
                if (left >= 0) {
                    return Optional.of(rule.answer);
                }
            }
        }
        return Optional.empty();
    }
}
