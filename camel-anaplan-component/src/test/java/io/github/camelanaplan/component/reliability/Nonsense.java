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

import java.util.function.Function;

import io.github.camelanaplan.simulator.faults.FaultPoint;
import io.github.camelanaplan.simulator.http.InjectedFault;

/** What answers may be that are not the service's. */
enum Nonsense {
    PAGE(point -> point.html(200)),
    BROKEN_JSON(FaultPoint::malformedJson),
    JSON_OF_SOMEBODY_ELSE(point -> point.rewrite(text -> Nonsense.SOMEBODY_ELSE));

    /** Well-formed, but it holds nothing that was asked for. */
    static final String SOMEBODY_ELSE = "{\"message\":\"Back soon\"}";

    private final Function<FaultPoint, InjectedFault> fault;

    Nonsense(Function<FaultPoint, InjectedFault> fault) {
        this.fault = fault;
    }

    void to(FaultPoint point) {
        fault.apply(point);
    }
}
