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
package io.github.camelanaplan.simulator.files;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of contents may be on the heap at the same time, so that many small chunks don't fill it. Thread-safe. */
final class HeapBudget {

    private final AtomicLong left;

    HeapBudget(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** Takes bytes; false when so many are not left. */
    boolean take(long bytes) {
        return left.getAndUpdate(now -> now < bytes ? now : now - bytes) >= bytes;
    }

    /** Gives bytes back. */
    void give(long bytes) {
        left.addAndGet(bytes);
    }
}
