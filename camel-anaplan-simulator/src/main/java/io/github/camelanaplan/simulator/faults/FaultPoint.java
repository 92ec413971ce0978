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
package io.github.camelanaplan.simulator.faults;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.github.camelanaplan.simulator.http.CannedAnswer;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.http.Occurrences;
import io.github.camelanaplan.simulator.http.ReceivedRequest;
import io.github.camelanaplan.simulator.http.SimulatorServer;
import io.github.camelanaplan.simulator.http.Stall;
import io.github.camelanaplan.simulator.model.ModelState;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Where a fault happens, and then which: the methods that return an {@link InjectedFault} put it in place. Unless it
 * is said how often, it happens once, to the next request that matches. Requests are counted from then on.
 */
public final class FaultPoint {

    private static final Runnable NOTHING = () -> {};

    private final SimulatorServer server;
    private final FaultEffects effects;
    private final Predicate<ReceivedRequest> requests;
    private final Occurrences occurrences;

    FaultPoint(SimulatorServer server, FaultEffects effects, Predicate<ReceivedRequest> requests) {
        this(server, effects, requests, Occurrences.first(1));
    }

    private FaultPoint(
            SimulatorServer server,
            FaultEffects effects,
            Predicate<ReceivedRequest> requests,
            Occurrences occurrences) {
        this.server = server;
        this.effects = effects;
        this.requests = requests;
        this.occurrences = occurrences;
    }

    private FaultPoint at(Occurrences other) {
        return new FaultPoint(server, effects, requests, other);
    }

    /** The next ones, so many of them. An older fault of theirs does not use this one up. */
    public FaultPoint times(int count) {
        return at(Occurrences.first(count));
    }

    /** Each one, until it is {@linkplain InjectedFault#remove() removed}. */
    public FaultPoint always() {
        return at(Occurrences.all());
    }

    /** The n-th one, counting from 1. */
    public FaultPoint occurrence(int n) {
        return at(Occurrences.between(n, n));
    }

    /** The n-th to the m-th one, counting from 1. */
    public FaultPoint occurrences(int from, int to) {
        return at(Occurrences.between(from, to));
    }

    /** Every n-th one: of 2, the second, the fourth and so on. */
    public FaultPoint every(int n) {
        return at(Occurrences.every(n));
    }

    /** A share of them by chance, 0 to 1; the same ones with the same seed, as long as they come in the same order. */
    public FaultPoint share(double share, long seed) {
        return at(Occurrences.share(share, seed));
    }

    /** The connection is lost, and nobody can connect until the fault is {@linkplain InjectedFault#release released}. */
    public InjectedFault refuseConnections() {
        return inject(server::closing, server::open);
    }

    /** The connection is lost, and nobody can connect for a while, in real time. */
    public InjectedFault refuseConnections(Duration duration) {
        return inject(() -> server.closingFor(duration), server::open);
    }

    /** The connection is reset as soon as the request's head has arrived; nothing took effect. */
    public InjectedFault reset() {
        return answer(CannedAnswer.resetConnection());
    }

    /** The connection is reset after the request took effect. */
    public InjectedFault resetAfterProcessing() {
        return answer(CannedAnswer.resetAfterProcessing());
    }

    /** No answer; once the fault is {@linkplain InjectedFault#release released} the request is processed as usual. */
    public InjectedFault stall() {
        Stall stall = new Stall();
        return inject(() -> CannedAnswer.stalled(stall), stall::release);
    }

    /** The request takes effect, but its answer waits until the fault is {@linkplain InjectedFault#release released}. */
    public InjectedFault stallAfterProcessing() {
        Stall stall = new Stall();
        return inject(() -> CannedAnswer.stalled(stall).afterProcessing(), stall::release);
    }

    /** The answer comes a few bytes at a time, each after a pause in real time. */
    public InjectedFault slow(int bytes, Duration pause) {
        return answer(CannedAnswer.slow(bytes, pause));
    }

    /** The connection is closed, as if all had been sent, after half of the answer's body. */
    public InjectedFault truncate() {
        return answer(CannedAnswer.truncated());
    }

    /** The connection is closed, as if all had been sent, after so many bytes of the answer's body. */
    public InjectedFault truncate(long bytes) {
        return answer(CannedAnswer.truncatedAfter(bytes));
    }

    /** A byte in the middle of the answer's body is another one. */
    public InjectedFault corrupt() {
        return answer(CannedAnswer.corrupted());
    }

    /** A byte of the request's body is another one when it arrives. */
    public InjectedFault corruptRequest() {
        return answer(CannedAnswer.ofCorruptedRequest());
    }

    /** A status without a body. */
    public InjectedFault status(int status) {
        return answer(CannedAnswer.status(status));
    }

    /** A status with {@code Retry-After} in seconds. */
    public InjectedFault status(int status, Duration retryAfter) {
        return answer(CannedAnswer.error(status).retryAfter(retryAfter));
    }

    /** A status with {@code Retry-After} as a date, so far from now by the simulator's clock. */
    public InjectedFault statusUntil(int status, Duration retryAfter) {
        return answer(CannedAnswer.error(status).retryAfterDate(retryAfter));
    }

    /** An error as the service that is called describes it: 423 locked, 424 offline and so on. */
    public InjectedFault error(int status) {
        return answer(CannedAnswer.error(status));
    }

    /** A page of HTML with any status; 200 is what a proxy does that wants people to log in. */
    public InjectedFault html(int status) {
        return answer(CannedAnswer.html(status));
    }

    /** All tokens are dead when the request arrives. */
    public InjectedFault expireTokens() {
        return run("tokens expired", request -> effects.expireTokens());
    }

    /** The model that the request is about is in another state from then on, until it is changed back. */
    public InjectedFault changeState(ModelState state) {
        return run("model " + state, request -> effects.onModelOf(request, model -> model.changeState(state)));
    }

    /** The model that the request is about has forgotten all tasks when it arrives; see {@code forgetTasks()}. */
    public InjectedFault forgetTasks() {
        return run(
                "tasks forgotten",
                request -> effects.onModelOf(request, model -> model.tasks().forget()));
    }

    /** The answer's JSON ends in the middle, though the answer itself is whole. */
    public InjectedFault malformedJson() {
        return answer(BrokenJson.malformed());
    }

    /** The answer about a task says that it is complete, be it or not, and lacks its result. */
    public InjectedFault withoutResult() {
        return answer(BrokenJson.withoutResult());
    }

    /** The result of a task has {@code null} in place of its details, if there is a result already. */
    public InjectedFault nullDetails() {
        return answer(BrokenJson.nullDetails());
    }

    /** The answer says that a task is in this state, which may be one that nobody knows. */
    public InjectedFault taskState(String state) {
        return answer(BrokenJson.taskState(state));
    }

    /** The counts of a task's result are words, if there is a result already. */
    public InjectedFault countsThatAreNoNumbers() {
        return answer(BrokenJson.countsThatAreNoNumbers());
    }

    /** The real answer with another text, for example a dump with unbalanced quotes. */
    public InjectedFault rewrite(UnaryOperator<String> text) {
        return answer(CannedAnswer.rewritten(
                "rewritten", body -> text.apply(new String(body, UTF_8)).getBytes(UTF_8)));
    }

    /** Something is done when the request arrives, which is then processed as usual. */
    public InjectedFault run(Runnable action) {
        return run("action", request -> action.run());
    }

    /** Any answer at all. */
    public InjectedFault answer(CannedAnswer answer) {
        return inject(() -> answer, NOTHING);
    }

    /** Any of several answers, one after the other and then from the first again. */
    public InjectedFault oneOf(CannedAnswer first, CannedAnswer... others) {
        AtomicInteger turn = new AtomicInteger();
        return inject(
                () -> {
                    int index = Math.floorMod(turn.getAndIncrement(), others.length + 1);
                    return index == 0 ? first : others[index - 1];
                },
                NOTHING);
    }

    private InjectedFault run(String name, Consumer<ReceivedRequest> action) {
        return answer(CannedAnswer.realAnswer(name).first(action));
    }

    private InjectedFault inject(Supplier<CannedAnswer> answers, Runnable release) {
        return server.faults().add(requests, occurrences, answers, release);
    }
}
