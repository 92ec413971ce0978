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

import java.util.Optional;
import java.util.concurrent.TimeUnit;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

@AnalyzeClasses(locations = ProjectClasses.class)
final class CodingRulesTest {

    @ArchTest
    static final ArchRule noFieldIsOptional =
            noFields().should().haveRawType(Optional.class).because("Optional is for what a method returns");

    @ArchTest
    static final ArchRule noParameterIsOptional = noCodeUnits()
            .that()
            .doNotHaveModifier(SYNTHETIC)
            .should(have(describe("a parameter of type Optional", CodingRulesTest::takesOptional)))
            .because("Optional is for what a method returns");

    @ArchTest
    static final ArchRule nothingStaticIsMutable = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("two CamelContexts, or two simulators, in one JVM share nothing");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .should()
            .callMethodWhere(target(name("sleep")).and(target(owner(belongToAnyOf(Thread.class, TimeUnit.class)))));

    @ArchTest
    static final ArchRule nothingLogsThroughTheJdk = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("SLF4J lets the user choose");

    @ArchTest
    static final ArchRule onlyTheProgramWritesToTheConsole = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.github.camelanaplan.simulator.Main")
            .should(ACCESS_STANDARD_STREAMS);

    private static boolean takesOptional(JavaCodeUnit unit) {
        return unit.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Optional.class));
    }
}
