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
package io.github.camelanaplan.client.auth;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Work that waits until the test lets it be done. */
final class Background implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean open;

    @Override
    public void execute(Runnable work) {
        synchronized (waiting) {
            if (!open) {
                waiting.add(work);
                return;
            }
        }
        work.run();
    }

    /** How much waits. */
    int size() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    /** Does what waits. */
    void run() {
        Runnable next;
        while ((next = next()) != null) {
            next.run();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }

    /** From now on, whoever hands work over does it. */
    void open() {
        synchronized (waiting) {
            open = true;
        }
    }
}
