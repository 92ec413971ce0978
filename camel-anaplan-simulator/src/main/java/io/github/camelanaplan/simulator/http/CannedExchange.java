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
import java.io.OutputStream;

import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Ends one exchange the way a test wants it. */
final class CannedExchange {

    /** Processes the request for real. */
    @FunctionalInterface
    interface Processing {
        Answer answer() throws IOException;
    }

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final JournalEntry entry;
    private final InputStream body;

    CannedExchange(Request request, Response response, Callback callback, JournalEntry entry, InputStream body) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.entry = entry;
        this.body = body;
    }

    void end(CannedAnswer canned, Processing processing) throws IOException {
        Answer real = canned.processed() ? processing.answer() : null;
        switch (canned.ending()) {
            case ANSWER -> answer(canned);
            case RESET -> Connections.reset(request, callback);
            case CUT -> cut(real, canned.cutAfter());
            case SILENCE -> {
                // the callback is never completed, so the connection stays as it is
            }
        }
    }

    private void answer(CannedAnswer canned) throws IOException {
        // else a client that is still sending would see a broken connection in place of the answer
        body.transferTo(OutputStream.nullOutputStream());
        entry.answeredWith(canned.status());
        response.setStatus(canned.status());
        canned.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write(canned.body());
        }
        callback.succeeded();
    }

    private void cut(Answer real, long after) throws IOException {
        if (real.length() <= after) {
            ExchangeHandler.send(real, response, entry);
            callback.succeeded();
            return;
        }
        ExchangeHandler.sendHead(real, response, entry);
        try (InputStream content = real.body().open()) {
            // not closed: that would end the answer properly
            ExchangeHandler.copy(content, Content.Sink.asOutputStream(response), after);
        }
        Connections.reset(request, callback);
    }
}
