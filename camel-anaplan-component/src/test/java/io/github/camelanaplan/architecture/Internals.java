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
package io.github.camelanaplan.architecture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

/** What lies in {@code a.b.internal} serves {@code a.b} and its subpackages, and nobody else. */
final class Internals {
    /** Greedy on purpose: of nested internals the innermost decides, being the narrowest. */
    private static final Pattern INTERNAL = Pattern.compile("(?<owner>.+)\\.internal(\\..+)?");

    private Internals() {}

    static ArchCondition<JavaClass> beUsedOnlyByTheirOwner() {
        return new ArchCondition<>("be used only from the package that owns the 'internal'") {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                used.getDirectDependenciesToSelf().stream()
                        .filter(dependency -> !isWithinOwner(used, dependency.getOriginClass()))
                        .map(Dependency::getDescription)
                        .forEach(description -> events.add(violated(used, description)));
            }
        };
    }

    private static boolean isWithinOwner(JavaClass used, JavaClass user) {
        Matcher internal = INTERNAL.matcher(used.getPackageName());
        if (!internal.matches()) {
            return true;
        }
        String owner = internal.group("owner");
        return user.getPackageName().equals(owner) || user.getPackageName().startsWith(owner + ".");
    }
}
