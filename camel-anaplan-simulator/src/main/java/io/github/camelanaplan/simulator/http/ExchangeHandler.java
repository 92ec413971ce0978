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
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a request in, notes it, lets a prepared answer or the application answer it, and sends the answer. */
final class ExchangeHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
    private static final int BUFFER = 1 << 16;

    private final Map<String, Application> applications;
    private final Journal journal;
    private final Faults faults;
    private final Clock clock;
    private volatile boolean refusing;

    /** Serves the application that has the name of the connector on which a request comes. */
    ExchangeHandler(Map<String, Application> applications, Journal journal, Faults faults, Clock clock) {
        this.applications = applications;
        this.journal = journal;
        this.faults = faults;
        this.clock = clock;
    }

    /**
     * From now on resets connections on which a request comes. While the server stops, the system still lets a
     * connection in now and then, above all that of a client who tries once more because its first one was closed.
     */
    void refuseAll() {
        refusing = true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (refusing) {
            Connections.reset(request, callback);
            return true;
        }
        // by the same clock as everything that expires: clients measure from it how far theirs is off
        response.getHeaders().put(HttpHeader.DATE, DateGenerator.formatDate(clock.millis()));
        JournalEntry entry = entryOf(request);
        // in this order, so that who sees the request in the journal knows that its rule is used up
        Optional<CannedAnswer> canned = faults.take(entry.snapshot());
        canned.map(CannedAnswer::name).ifPresent(entry::given);
        journal.add(entry);
        InputStream body = new CountedBody(Request.asInputStream(request), entry);
        if (canned.isPresent()) {
            canned.get().end(new CannedExchange(response, callback, entry, body, processingOf(request, entry), clock));
        } else {
            send(process(request, body, entry), response, entry);
            callback.succeeded();
        }
        return true;
    }

    private CannedExchange.Processing processingOf(Request request, JournalEntry entry) {
        return new CannedExchange.Processing() {
            @Override
            public Answer answer(InputStream body) throws IOException {
                return process(request, body, entry);
            }

            @Override
            public Answer error(HttpFailure failure) {
                return applicationOf(request).error(request.getHttpURI().getPath(), failure);
            }
        };
    }

    private Answer process(Request request, InputStream body, JournalEntry entry) throws IOException {
        Answer answer;
        try {
            answer = applicationOf(request).answer(callOf(request, body, entry));
        } catch (IOException e) {
            // the client is gone: nobody to answer
            LOG.debug("{} {} broke off", request.getMethod(), request.getHttpURI(), e);
            throw e;
        } catch (Exception e) {
            LOG.error("{} {} failed", request.getMethod(), request.getHttpURI(), e);
            answer = Answer.empty(500);
        }
        // a client that is still sending would otherwise see a broken connection in place of the answer
        body.transferTo(OutputStream.nullOutputStream());
        return answer;
    }

    private Application applicationOf(Request request) {
        return applications.get(hostOf(request));
    }

    private static String hostOf(Request request) {
        return request.getConnectionMetaData().getConnector().getName();
    }

    private static JournalEntry entryOf(Request request) {
        String contentType = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return new JournalEntry(
                hostOf(request),
                request.getMethod(),
                request.getHttpURI().getPathQuery(),
                contentType == null ? null : MediaTypes.bare(contentType),
                request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH));
    }

    private static Call callOf(Request request, InputStream body, JournalEntry entry) {
        HttpURI uri = request.getHttpURI();
        String baseUrl = uri.getScheme() + "://" + uri.getAuthority();
        return new Call(
                request.getMethod(),
                uri.getPath(),
                uri.getQuery(),
                baseUrl,
                name -> request.getHeaders().get(name),
                body,
                entry);
    }

    static void send(Answer answer, Response response, JournalEntry entry) throws IOException {
        try (InputStream body = answer.body().open()) {
            sendHead(answer, response, entry);
            OutputStream out = Content.Sink.asOutputStream(response);
            copy(body, out, answer.length());
            // only a whole body is ended properly
            out.close();
        }
    }

    static void sendHead(Answer answer, Response response, JournalEntry entry) {
        entry.answeredWith(answer.status());
        response.setStatus(answer.status());
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        if (answer.contentType() != null) {
            response.getHeaders().put(new HttpField(HttpHeader.CONTENT_TYPE, answer.contentType()));
            response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.length());
        }
    }

    static void copy(InputStream body, OutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, Math.max(1, limit))];
        long left = limit;
        while (left > 0) {
            int read = body.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("content ended " + left + " bytes early");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }
}
