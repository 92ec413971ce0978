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

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/** Sends a body a few bytes at a time, without a thread that waits. Its pieces are sent one after the other. */
final class Drip {

    private final InputStream body;
    private final int bytes;
    private final Duration pause;
    private final Response response;
    private final Callback callback;
    private final Scheduler scheduler;
    private long left;

    Drip(Answer answer, int bytes, Duration pause, Response response, Callback callback) throws IOException {
        this.body = answer.body().open();
        this.left = answer.length();
        this.bytes = bytes;
        this.pause = pause;
        this.response = response;
        this.callback = callback;
        this.scheduler = response.getRequest().getComponents().getScheduler();
    }

    void schedule() {
        scheduler.schedule(this::next, pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void next() {
        try {
            byte[] piece = body.readNBytes((int) Math.min(bytes, left));
            left -= piece.length;
            response.write(left == 0, ByteBuffer.wrap(piece), Callback.from(this::written, this::failed));
        } catch (IOException e) {
            failed(e);
        }
    }

    private void written() {
        if (left > 0) {
            schedule();
        } else {
            close();
            callback.succeeded();
        }
    }

    private void failed(Throwable cause) {
        close();
        callback.failed(cause);
    }

    private void close() {
        try {
            body.close();
        } catch (IOException e) {
            // what was read of it is what counts
        }
    }
}
