import type { Gazetteer } from './gazetteer.js';
import type { KindWords } from './kind-words.js';

const district = 'Thành phố Vị Thanh';

export const gazetteer: Gazetteer = {
  communes: [
    { code: '31318', name: 'Phường I', districtName: district, place: { latitude: 9.784, longitude: 105.471 } },
    { code: '31333', name: 'Xã Vị Tân', districtName: district, place: { latitude: 9.806, longitude: 105.437 } },
    { code: '31405', name: 'Xã Thạnh Hòa', districtName: 'Huyện Phụng Hiệp', place: null },
    { code: '1', name: 'Xã Tân Phú', districtName: 'Huyện A', place: null },
    { code: '2', name: 'Xã Tân Phú', districtName: 'Huyện B', place: null },
    { code: '3', name: 'Thị trấn Long Mỹ', districtName: 'Huyện Long Mỹ', place: null },
    { code: '4', name: 'Xã Long Mỹ', districtName: 'Huyện Long Mỹ', place: null },
  ],
  former: [
    { code: '9', name: 'Xã Phú An', districtName: 'Huyện A', communeCode: '1' },
    { code: '31333', name: 'Xã Vị Tân Cũ', districtName: district, communeCode: '31333' },
    { code: '8', name: 'Xã Chia Đôi', districtName: 'Huyện A', communeCode: '1' },
    { code: '8', name: 'Xã Chia Đôi', districtName: 'Huyện A', communeCode: '2' },
  ],
  hamlets: [
    { communeCode: '31333', name: 'Ấp 3', place: { latitude: 9.81, longitude: 105.44 } },
    { communeCode: '31318', name: 'Khu vực 2', place: { latitude: 9.785, longitude: 105.47 } },
  ],
  streets: new Map([['31318 TRAN HUNG DAO', { latitude: 9.7812, longitude: 105.4633 }]]),
  box: { west: 105.3, south: 9.55, east: 106, north: 10.1 },
};

export const words: KindWords = { 'free-stall': ['siêu thị 0đ'], 'petrol-station': ['điểm bán xăng'] };
