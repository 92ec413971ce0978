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
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.jetty.http.DateGenerator;

/**
 * What a request gets in place of its real answer: a status, a dead connection, nothing at all, or its real answer
 * with something wrong. Immutable.
 *
 * <p>Unless {@link #afterProcessing()} is asked for, or the real answer is what it is made of, the request has no
 * effect.
 */
public final class CannedAnswer {

    private static final CannedReply NONE = CannedReply.of(0);

    private final String name;
    private final Ending ending;
    private final CannedReply reply;
    private final boolean processed;
    private final Consumer<ReceivedRequest> before;

    private CannedAnswer(
            String name, Ending ending, CannedReply reply, boolean processed, Consumer<ReceivedRequest> before) {
        this.name = name;
        this.ending = ending;
        this.reply = reply;
        this.processed = processed;
        this.before = before;
    }

    private static CannedAnswer ending(String name, Ending ending) {
        return new CannedAnswer(name, ending, NONE, false, request -> {});
    }

    /**
     * An answer with this status and, so far, without headers and body. The request's body is read to its end first.
     *
     * @param status 200 to 599
     * @return an answer
     */
    public static CannedAnswer status(int status) {
        return new CannedAnswer(
                "status " + status, CannedExchange::reply, CannedReply.of(status), false, request -> {});
    }

    /**
     * The page that a gateway shows in place of JSON.
     *
     * @param status 200 to 599; 200 is what a proxy does that wants people to log in
     * @return an answer
     */
    public static CannedAnswer html(int status) {
        return status(status).body("text/html", ErrorBodies.html(status)).named("HTML with status " + status);
    }

    /**
     * An error as the service that is called describes it: 409 busy, 410 moved, 422 archived, 423 locked, 424 offline,
     * 425 deployed, and so on. The path and the timestamp are left out, as Anaplan does now and then.
     *
     * @param status 400 to 599
     * @return an answer
     */
    public static CannedAnswer error(int status) {
        return new CannedAnswer(
                "error " + status, CannedExchange::replyAsService, CannedReply.of(status), false, request -> {});
    }

    /**
     * A connection that is reset as soon as the request's head has arrived.
     *
     * @return an answer
     */
    public static CannedAnswer resetConnection() {
        return ending("reset", CannedExchange::reset);
    }

    /**
     * A connection that is reset after the request took effect, so that the client can't know.
     *
     * @return an answer
     */
    public static CannedAnswer resetAfterProcessing() {
        return resetConnection().afterProcessing();
    }

    /**
     * No answer: the connection stays open and silent until the client gives up or the simulator is closed.
     *
     * @return an answer
     */
    public static CannedAnswer silence() {
        return stalled(new Stall()).named("silence");
    }

    /**
     * The real answer, which waits. The request takes effect only then, unless it is to do so
     * {@link #afterProcessing() at once}.
     *
     * @param stall until it is released
     * @return an answer
     */
    public static CannedAnswer stalled(Stall stall) {
        return ending("stall", (exchange, canned) -> exchange.stall(canned, stall));
    }

    /**
     * The real answer, whose connection is reset within the body.
     *
     * @param bytes how much of the body is sent before; bodies that are not longer are sent whole
     * @return an answer
     */
    public static CannedAnswer resetAfterBytes(long bytes) {
        return ending(
                "reset after " + bytes + " bytes",
                (exchange, canned) -> exchange.cut(length -> bytes, Connections::reset));
    }

    /**
     * The real answer, whose connection is closed in good order though the {@code Content-Length} promised more.
     *
     * @param bytes how much of the body is sent before; bodies that are not longer are sent whole
     * @return an answer
     */
    public static CannedAnswer truncatedAfter(long bytes) {
        return ending(
                "truncated after " + bytes + " bytes",
                (exchange, canned) -> exchange.cut(length -> bytes, Connections::close));
    }

    /**
     * The same after the first half of the body.
     *
     * @return an answer
     */
    public static CannedAnswer truncated() {
        return ending("truncated", (exchange, canned) -> exchange.cut(length -> length / 2, Connections::close));
    }

    /**
     * The real answer, a few bytes at a time. The head waits for one pause too, so that answers without a body are
     * late as well.
     *
     * @param bytes how many at a time, at least 1
     * @param pause before each of them, in real time
     * @return an answer
     */
    public static CannedAnswer slow(int bytes, Duration pause) {
        if (bytes < 1) {
            throw new IllegalArgumentException("bytes must be at least 1, not " + bytes);
        }
        return ending("slow", (exchange, canned) -> exchange.drip(bytes, pause));
    }

    /**
     * The real answer, with one byte in the middle of its body changed. It is not JSON any more if it was, and not
     * compressed data either.
     *
     * @return an answer
     */
    public static CannedAnswer corrupted() {
        return rewritten("corrupted", Corruption::middleOf);
    }

    /**
     * The real answer to a request that has changed on the way: one byte of its body is another one.
     *
     * @return an answer
     */
    public static CannedAnswer ofCorruptedRequest() {
        return ending("corrupted request", (exchange, canned) -> exchange.sendRealOf(CorruptedBody::new));
    }

    /**
     * The real answer with another body. It has to fit into memory.
     *
     * @param name what the journal calls it
     * @param body makes one body of the other
     * @return an answer
     */
    public static CannedAnswer rewritten(String name, UnaryOperator<byte[]> body) {
        return ending(name, (exchange, canned) -> exchange.rewrite(body));
    }

    /**
     * The real answer, for {@link #first}.
     *
     * @param name what the journal calls that which is done first
     * @return an answer
     */
    public static CannedAnswer realAnswer(String name) {
        return ending(name, (exchange, canned) -> exchange.sendRealOf(body -> body));
    }

    /**
     * The same, with one more header.
     *
     * @param header for example {@code Retry-After}
     * @param value its value
     * @return a copy
     */
    public CannedAnswer header(String header, String value) {
        return replying(reply.header(header, clock -> value));
    }

    /**
     * The same, with the header {@code Retry-After} in seconds.
     *
     * @param wait rounded down to seconds
     * @return a copy
     */
    public CannedAnswer retryAfter(Duration wait) {
        return header("Retry-After", Long.toString(wait.toSeconds()));
    }

    /**
     * The same, with the header {@code Retry-After} as a date.
     *
     * @param wait how far from when it is sent, by the simulator's clock
     * @return a copy
     */
    public CannedAnswer retryAfterDate(Duration wait) {
        return replying(reply.header(
                "Retry-After",
                clock -> DateGenerator.formatDate(clock.instant().plus(wait).toEpochMilli())));
    }

    /**
     * The same, with a body.
     *
     * @param contentType for example {@code text/html}
     * @param text sent as UTF-8
     * @return a copy
     */
    public CannedAnswer body(String contentType, String text) {
        return new CannedAnswer(name, CannedExchange::reply, reply.body(contentType, text), processed, before);
    }

    /**
     * The same, but the request takes effect first.
     *
     * @return a copy
     */
    public CannedAnswer afterProcessing() {
        return new CannedAnswer(name + " after processing", ending, reply, true, before);
    }

    /**
     * The same, but something is done before anything else. The client waits for it.
     *
     * @param action gets the request as it arrived
     * @return a copy
     */
    public CannedAnswer first(Consumer<ReceivedRequest> action) {
        return new CannedAnswer(name, ending, reply, processed, before.andThen(action));
    }

    CannedAnswer named(String newName) {
        return new CannedAnswer(newName, ending, reply, processed, before);
    }

    String name() {
        return name;
    }

    private CannedAnswer replying(CannedReply other) {
        return new CannedAnswer(name, ending, other, processed, before);
    }

    void end(CannedExchange exchange) throws IOException {
        before.accept(exchange.received());
        ending.end(exchange, this);
    }

    CannedReply reply() {
        return reply;
    }

    boolean processed() {
        return processed;
    }
}
