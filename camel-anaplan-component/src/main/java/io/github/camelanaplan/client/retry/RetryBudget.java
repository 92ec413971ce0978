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

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often the calls of one operation may be repeated altogether: an upload of a thousand chunks to a service that fails
 * half of them is better given up than drawn out for hours. Calls that succeed earn some of it back. Thread-safe.
 */
public final class RetryBudget {
    private static final int CALLS_FOR_A_RETRY = 5;

    private final AtomicInteger fifths;

    /**
     * @param retries what there is to begin with
     */
    public RetryBudget(int retries) {
        this.fifths = new AtomicInteger(Math.multiplyExact(retries, CALLS_FOR_A_RETRY));
    }

    /** Whether there was something left for one more, which is taken. */
    boolean spend() {
        return fifths.getAndUpdate(left -> left < CALLS_FOR_A_RETRY ? left : left - CALLS_FOR_A_RETRY)
                >= CALLS_FOR_A_RETRY;
    }

    /** A call has succeeded. */
    public void earn() {
        fifths.incrementAndGet();
    }
}
