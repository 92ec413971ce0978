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

import io.github.camelanaplan.simulator.AnaplanSimulator;
import io.github.camelanaplan.simulator.faults.CallKind;
import io.github.camelanaplan.simulator.http.CannedAnswer;

/**
 * A bad day: one call of twenty goes wrong, in one way or another, and sessions end now and then. Each fault is about one call,
 * which is over by then: a call that takes effect long after it was given up can be told by nobody.
 */
final class SoakFaults {
    private static final double SHARE = 0.05;

    private SoakFaults() {}

    static void inject(AnaplanSimulator anaplan, long seed) {
        anaplan.faults().on(CallKind.POLL_TASK).every(200).expireTokens();
        anaplan.faults().on(CallKind.START_TASK).every(89).malformedJson();
        anaplan.faults().on(CallKind.POLL_TASK).every(97).malformedJson();
        anaplan.faults()
                .on(CallKind.AUTHENTICATE)
                .every(3)
                .oneOf(CannedAnswer.resetConnection(), CannedAnswer.html(502), CannedAnswer.resetAfterProcessing());
        anaplan.faults()
                .on(call -> call.path().startsWith("/2/0/"))
                .share(SHARE, seed)
                .oneOf(
                        CannedAnswer.resetConnection(),
                        CannedAnswer.resetAfterProcessing(),
                        CannedAnswer.error(500),
                        CannedAnswer.error(503).afterProcessing(),
                        CannedAnswer.html(502),
                        CannedAnswer.html(200),
                        CannedAnswer.status(408),
                        CannedAnswer.error(429).retryAfter(Duration.ZERO),
                        CannedAnswer.error(409),
                        CannedAnswer.error(410),
                        CannedAnswer.error(423),
                        CannedAnswer.status(403),
                        CannedAnswer.status(401),
                        CannedAnswer.truncated(),
                        CannedAnswer.slow(400, Duration.ofMillis(1)));
    }
}
