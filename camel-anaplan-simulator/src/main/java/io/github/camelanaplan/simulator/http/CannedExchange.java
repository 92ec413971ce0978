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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Ends one exchange the way a test wants it. */
final class CannedExchange {

    /** What the application makes of the request. */
    interface Processing {
        /** Processes it for real, whose body may be another one. */
        Answer answer(InputStream body) throws IOException;

        /** Says in the application's way that it failed, whether it did or not. */
        Answer error(HttpFailure failure);
    }

    /** Ends a connection other than by an answer. */
    @FunctionalInterface
    interface Disconnection {
        void end(Request request, Callback callback) throws IOException;
    }

    private final Response response;
    private final Callback callback;
    private final JournalEntry entry;
    private final InputStream body;
    private final Processing processing;
    private final Clock clock;

    CannedExchange(
            Response response,
            Callback callback,
            JournalEntry entry,
            InputStream body,
            Processing processing,
            Clock clock) {
        this.response = response;
        this.callback = callback;
        this.entry = entry;
        this.body = body;
        this.processing = processing;
        this.clock = clock;
    }

    /** The request as it arrived. */
    ReceivedRequest received() {
        return entry.snapshot();
    }

    void reply(CannedAnswer canned) throws IOException {
        reply(canned, canned.reply().body());
    }

    /** With the body that the application gives to errors of this status. */
    void replyAsService(CannedAnswer canned) throws IOException {
        int status = canned.reply().status();
        Answer error = processing.error(HttpFailure.of(status, ErrorBodies.message(status)));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, error.contentType());
        try (InputStream content = error.body().open()) {
            reply(canned, content.readAllBytes());
        }
    }

    private void reply(CannedAnswer canned, byte[] content) throws IOException {
        if (canned.processed()) {
            processing.answer(body);
        }
        // else a client that is still sending would see a broken connection in place of the answer
        body.transferTo(OutputStream.nullOutputStream());
        CannedReply reply = canned.reply();
        entry.answeredWith(reply.status());
        response.setStatus(reply.status());
        reply.headers().forEach((name, value) -> response.getHeaders().put(name, value.apply(clock)));
        try (OutputStream out = Content.Sink.asOutputStream(response)) {
            out.write(content);
        }
        callback.succeeded();
    }

    void reset(CannedAnswer canned) throws IOException {
        if (canned.processed()) {
            processing.answer(body);
        }
        Connections.reset(response.getRequest(), callback);
    }

    void stall(CannedAnswer canned, Stall stall) throws IOException {
        Answer real = canned.processed() ? processing.answer(body) : null;
        // until then no thread waits, and the connection stays as it is
        stall.pass(() -> response.getRequest().getComponents().getExecutor().execute(() -> resume(real)));
    }

    private void resume(Answer realOrNull) {
        try {
            send(realOrNull == null ? processing.answer(body) : realOrNull);
        } catch (IOException | RuntimeException e) {
            callback.failed(e);
        }
    }

    void sendRealOf(UnaryOperator<InputStream> received) throws IOException {
        send(processing.answer(received.apply(body)));
    }

    void rewrite(UnaryOperator<byte[]> change) throws IOException {
        Answer real = processing.answer(body);
        byte[] other;
        try (InputStream content = real.body().open()) {
            other = change.apply(content.readAllBytes());
        }
        send(new Answer(
                real.status(),
                real.contentType(),
                other.length,
                real.headers(),
                () -> new ByteArrayInputStream(other)));
    }

    void drip(int bytes, Duration pause) throws IOException {
        Answer real = processing.answer(body);
        ExchangeHandler.sendHead(real, response, entry);
        new Drip(real, bytes, pause, response, callback).schedule();
    }

    void cut(LongUnaryOperator afterOfLength, Disconnection disconnection) throws IOException {
        Answer real = processing.answer(body);
        long after = afterOfLength.applyAsLong(real.length());
        if (real.length() <= after) {
            send(real);
            return;
        }
        ExchangeHandler.sendHead(real, response, entry);
        try (InputStream content = real.body().open()) {
            // not closed: that would end the answer properly
            OutputStream out = Content.Sink.asOutputStream(response);
            ExchangeHandler.copy(content, out, after);
            out.flush();
        }
        disconnection.end(response.getRequest(), callback);
    }

    private void send(Answer real) throws IOException {
        ExchangeHandler.send(real, response, entry);
        callback.succeeded();
    }
}
