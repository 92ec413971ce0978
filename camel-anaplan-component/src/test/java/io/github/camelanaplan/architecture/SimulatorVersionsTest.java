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

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

@AnalyzeClasses(locations = ProjectClasses.class)
final class SimulatorVersionsTest {

    private static final String OF_A_VERSION =
            "io\\.github\\.camelanaplan\\.simulator\\.resources\\.(Dialect|Routes)\\d+";

    @ArchTest
    static final ArchRule resourcesKnowNotWhichVersionTheyServe = noClasses()
            .that()
            .haveNameNotMatching(OF_A_VERSION)
            .and()
            .doNotHaveFullyQualifiedName("io.github.camelanaplan.simulator.resources.Api")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(OF_A_VERSION)
            .because("what differs between versions of the API is in their dialects and tables of routes");
}
