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

import java.util.ArrayList;
import java.util.List;

/** Holds requests up until it is released. Thread-safe. */
public final class Stall {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean released;

    /** A stall that holds up nothing yet. */
    public Stall() {}

    /** Lets all go on that wait, and those that come later pass. */
    public void release() {
        List<Runnable> resumed;
        synchronized (this) {
            released = true;
            resumed = List.copyOf(waiting);
            waiting.clear();
        }
        resumed.forEach(Runnable::run);
    }

    /** Runs it now or later. */
    void pass(Runnable continuation) {
        synchronized (this) {
            if (!released) {
                waiting.add(continuation);
                return;
            }
        }
        continuation.run();
    }
}
