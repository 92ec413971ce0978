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
package io.github.camelanaplan.client.transfer;

import java.util.ArrayDeque;
import java.util.Queue;

/** Runs work at once, but none within other such work of the same thread: that comes after it. Thread-safe. */
final class OneByOne {
    private final ThreadLocal<Queue<Runnable>> waiting = new ThreadLocal<>();

    void run(Runnable work) {
        Queue<Runnable> behind = waiting.get();
        if (behind == null) {
            runAll(work);
        } else {
            behind.add(work);
        }
    }

    private void runAll(Runnable first) {
        Queue<Runnable> behind = new ArrayDeque<>();
        waiting.set(behind);
        try {
            for (Runnable work = first; work != null; work = behind.poll()) {
                work.run();
            }
        } finally {
            waiting.remove();
        }
    }
}
