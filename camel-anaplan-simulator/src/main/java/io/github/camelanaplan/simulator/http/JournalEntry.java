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

import java.util.concurrent.atomic.AtomicLong;

/** A request while it is being answered. Thread-safe. */
final class JournalEntry implements CallNotes {

    private final String host;
    private final String method;
    private final String path;
    private final String contentType;
    private final long contentLength;
    private final AtomicLong bytesReceived = new AtomicLong();
    private volatile int status;
    private volatile String user;
    private volatile String refusal;
    private volatile String fault;

    JournalEntry(String host, String method, String path, String contentType, long contentLength) {
        this.host = host;
        this.method = method;
        this.path = path;
        this.contentType = contentType;
        this.contentLength = contentLength;
    }

    void received(long bytes) {
        bytesReceived.addAndGet(bytes);
    }

    void answeredWith(int status) {
        this.status = status;
    }

    void given(String fault) {
        this.fault = fault;
    }

    @Override
    public void sentBy(String user) {
        this.user = user;
    }

    @Override
    public void refusedFor(String reason) {
        this.refusal = reason;
    }

    ReceivedRequest snapshot() {
        return new ReceivedRequest(
                method, path, contentType, contentLength, bytesReceived.get(), status, user, host, refusal, fault);
    }
}
