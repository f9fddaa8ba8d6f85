import { facilityIds, facilityPage } from '#lib/server/facilities.ts';

export const entries = () => facilityIds().map((id) => ({ id }));

export const load = ({ params }: { params: { id: string } }) => facilityPage(params.id);
