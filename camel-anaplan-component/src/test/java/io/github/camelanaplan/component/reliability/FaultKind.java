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
package io.github.camelanaplan.component.reliability;

import java.time.Duration;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.faults.FaultPoint;
import io.github.camelanaplan.simulator.http.InjectedFault;
import io.github.camelanaplan.simulator.model.ModelState;
import io.github.camelanaplan.simulator.tasks.TaskScript;

/** What goes wrong with a call: a column of the matrix. */
enum FaultKind {
    REFUSED("refu", "the connection is lost and nobody can connect any more", FaultPoint::refuseConnections),
    REFUSED_BRIEFLY(
            "brie",
            "the same for a moment",
            point -> point.refuseConnections(Duration.ofMillis(40)),
            "&maxRetries=99&maxRetryDelay=5"),
    RESET("rest", "the connection is reset before the call is carried out", FaultPoint::reset),
    RESET_AFTER("aftr", "the connection is reset after the call is carried out", FaultPoint::resetAfterProcessing),
    STALL("stal", "no answer, and the call is not carried out", FaultPoint::stall, "&maxRetries=1"),
    STALL_AFTER("stla", "no answer, but the call is carried out", FaultPoint::stallAfterProcessing, "&maxRetries=1"),
    SLOW("slow", "the answer comes in drops", point -> point.slow(400, Duration.ofMillis(1))),
    TRUNCATED("trun", "the answer ends half-way", FaultPoint::truncate),
    CORRUPT("corr", "a byte of the answer is another one", FaultPoint::corrupt),
    CORRUPT_UPLOAD(
            "cupl",
            "a byte of what is uploaded is another one, with `compression=none`",
            FaultPoint::corruptRequest,
            "&compression=none"),
    CORRUPT_ZIPPED("czip", "the same with `compression=gzip`", FaultPoint::corruptRequest, "&compression=gzip"),
    CORRUPT_VERIFIED(
            "cver",
            "the same with `compression=none` and `verifyUpload=content`",
            FaultPoint::corruptRequest,
            "&compression=none&verifyUpload=content"),
    PAGE_200("h200", "a page of HTML with 200", point -> point.html(200)),
    PAGE_502("h502", "a page of HTML with 502", point -> point.html(502)),
    REQUEST_400("400", "bad request", point -> point.error(400)),
    NO_SESSION_401("401", "no session", point -> point.status(401)),
    FORBIDDEN_403("403", "forbidden", point -> point.error(403)),
    NOT_FOUND_404("404", "not found", point -> point.error(404)),
    STATUS_408("408", "request time-out", point -> point.status(408)),
    BUSY_409("409", "busy", point -> point.error(409)),
    MOVED_410("410", "moved", point -> point.error(410)),
    LOCKED_423("423", "locked", point -> point.error(423)),
    OFFLINE_424("424", "offline", point -> point.error(424)),
    RATE_429("429", "too many calls", point -> point.status(429, Duration.ZERO)),
    STATUS_500("500", "server error", point -> point.status(500)),
    ERROR_503("503", "service unavailable", point -> point.error(503)),
    STATUS_504("504", "gateway time-out", point -> point.status(504)),
    EXPIRED("expi", "the session ends", FaultPoint::expireTokens),
    MALFORMED("json", "JSON that ends half-way", FaultPoint::malformedJson),
    WITHOUT_RESULT("nres", "a task that has ended, without its result", FaultPoint::withoutResult),
    NULL_DETAILS("nudt", "`details` that are `null`", FaultPoint::nullDetails),
    UNKNOWN_STATE("stat", "a state of the task that nobody knows", point -> point.taskState("PONDERING")),
    NO_NUMBERS("nonu", "counts that are no numbers", FaultPoint::countsThatAreNoNumbers),
    FORGOTTEN("forg", "the service has forgotten all tasks", FaultPoint::forgetTasks),
    MODEL_LOCKED("lock", "the model is locked from then on", point -> point.changeState(ModelState.LOCKED)),
    MODEL_OFFLINE("offl", "the model is offline from then on", point -> point.changeState(ModelState.MAINTENANCE)),
    MODEL_ARCHIVED("arch", "the model is archived from then on", point -> point.changeState(ModelState.ARCHIVED)),
    MODEL_DEPLOYED("depl", "the model is deployed from then on", point -> point.changeState(ModelState.PRODUCTION)),
    MODEL_BUSY(
            "busy",
            "the model works for somebody else, and calls wait",
            (point, bench) -> point.run(bench::beBusy),
            ""),
    TASK_FAILS("fail", "the task fails", task(TaskScript::fails), ""),
    TASK_IS_CANCELLED("canc", "somebody cancels the task", task(next -> next.isCancelledBy("admin@example.com")), ""),
    TASK_TAKES_LONG("long", "the task takes its time", task(next -> next.takes(Duration.ofMillis(60))), "");

    private static final long SILENCE = 700;
    private static final Set<FaultKind> LASTING =
            EnumSet.of(REFUSED, MODEL_LOCKED, MODEL_OFFLINE, MODEL_ARCHIVED, MODEL_DEPLOYED);
    private static final Set<FaultKind> LETTING_THROUGH = EnumSet.of(
            RESET_AFTER,
            STALL_AFTER,
            SLOW,
            TRUNCATED,
            CORRUPT,
            MALFORMED,
            TASK_FAILS,
            TASK_IS_CANCELLED,
            TASK_TAKES_LONG);
    private static final Set<CallKind> CONTENT = EnumSet.of(CallKind.GET_CHUNK, CallKind.DUMP_CHUNK);

    private final String column;
    private final String meaning;
    private final BiFunction<FaultPoint, MatrixBench, InjectedFault> fault;
    private final String options;

    FaultKind(String column, String meaning, Function<FaultPoint, InjectedFault> fault) {
        this(column, meaning, fault, "");
    }

    FaultKind(String column, String meaning, Function<FaultPoint, InjectedFault> fault, String options) {
        this(column, meaning, (point, bench) -> fault.apply(point), options);
    }

    FaultKind(String column, String meaning, BiFunction<FaultPoint, MatrixBench, InjectedFault> fault, String options) {
        this.column = column;
        this.meaning = meaning;
        this.fault = fault;
        this.options = options;
    }

    private static BiFunction<FaultPoint, MatrixBench, InjectedFault> task(Consumer<TaskScript> script) {
        return (point, bench) -> point.run(() ->
                script.accept(bench.model().nextTask(bench.cell().call().job().runs())));
    }

    String column() {
        return column;
    }

    /** For people. */
    String meaning() {
        return meaning;
    }

    /** How much patience the component needs with it, so that a cell neither hangs nor depends on chance. */
    String options() {
        return options;
    }

    /** How many milliseconds to wait for an answer; empty for the usual time. */
    OptionalLong responseTimeout() {
        return this == STALL || this == STALL_AFTER ? OptionalLong.of(SILENCE) : OptionalLong.empty();
    }

    InjectedFault inject(FaultPoint point, MatrixBench bench) {
        return fault.apply(point, bench);
    }

    /** Whether it goes on once it has begun. */
    boolean isLastingByNature() {
        return LASTING.contains(this);
    }

    /** Whether the call that it happens to is carried out all the same. */
    boolean letsTheCallThrough() {
        return LETTING_THROUGH.contains(this);
    }

    /** Whether there is something about a call that can be wrong in this way. */
    boolean fits(CallKind call) {
        return switch (this) {
            case WITHOUT_RESULT, NULL_DETAILS, UNKNOWN_STATE, NO_NUMBERS, FORGOTTEN -> call == CallKind.POLL_TASK;
            case TASK_FAILS, TASK_IS_CANCELLED, TASK_TAKES_LONG -> call == CallKind.START_TASK;
            // These have no JSON
            case MALFORMED -> call != CallKind.PUT_CHUNK && call != CallKind.CANCEL && !CONTENT.contains(call);
            // An answer without a body cannot be shortened, nor changed
            case TRUNCATED, CORRUPT -> call != CallKind.PUT_CHUNK && call != CallKind.CANCEL;
            case CORRUPT_UPLOAD, CORRUPT_ZIPPED, CORRUPT_VERIFIED -> call == CallKind.PUT_CHUNK;
            case MODEL_LOCKED, MODEL_OFFLINE, MODEL_ARCHIVED, MODEL_DEPLOYED, MODEL_BUSY ->
                call != CallKind.AUTHENTICATE;
            default -> true;
        };
    }
}
