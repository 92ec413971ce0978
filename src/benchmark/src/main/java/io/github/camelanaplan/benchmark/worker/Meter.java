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
package io.github.camelanaplan.benchmark.worker;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** The time by the clock and of all processors that this JVM takes from now on. */
final class Meter {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final long cpu = system.getProcessCpuTime();
    private final long clock = System.nanoTime();

    Findings read() {
        return new Findings()
                .with("seconds", (System.nanoTime() - clock) / 1e9)
                .with("cpu", (system.getProcessCpuTime() - cpu) / 1e9);
    }
}
